package undercurrent.kernel;

/// Something that a process can stand in line for.
interface Waitable {

  /// Takes a process out of the line, because it gave up or was interrupted.
  void withdraw(SimProcess process);

  /// Takes back what a process was given in an instant in which it was interrupted, before it ran
  /// on; nothing where nothing is given away.
  default void takeBack(SimProcess process, Object given) {}

  /// Returns what is waited for, in words.
  String describe();
}
