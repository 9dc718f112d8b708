package undercurrent.kernel;

/// Something that a process can stand in line for.
interface Waitable {

  /// Takes a process out of the line, because it gave up or was interrupted.
  void withdraw(SimProcess process);

  /// Returns what is waited for, in words.
  String describe();
}
