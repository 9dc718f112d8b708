package undercurrent.kernel;

import java.util.List;

/// Something that a process can stand in line for.
interface Waitable {

  /// Takes a process out of the line, because it gave up or was interrupted.
  void withdraw(SimProcess process);

  /// Returns what is waited for, in words.
  String describe();

  /// Returns the processes one of which must go on before the wait can end, where that is known;
  /// empty where anybody may end it.
  default List<SimProcess> givers() {
    return List.of();
  }
}
