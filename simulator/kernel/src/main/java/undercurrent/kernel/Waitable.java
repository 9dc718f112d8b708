package undercurrent.kernel;

import java.util.List;

/// Something that a process can stand in line for.
interface Waitable {

  /// Takes a process out of the line, because it gave up or was interrupted.
  void withdraw(SimProcess process);

  /// Takes back what a process was given in an instant in which it was interrupted, before it ran
  /// on; nothing where nothing is given away.
  default void takeBack(SimProcess process, Object given) {}

  /// Returns what is waited for, in words.
  String describe();

  /// Returns the processes one of which must go on before the wait can end, where that is known;
  /// empty where anybody may end it.
  default List<SimProcess> givers() {
    return List.of();
  }
}
