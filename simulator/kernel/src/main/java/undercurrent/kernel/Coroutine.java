package undercurrent.kernel;

/// A run of code that can be left in the middle and taken up again: the one seam between the
/// kernel and the machine's ways to do that.
interface Coroutine {

  /// Starts the code, or takes it up after its last [#suspend]; returns when it suspends or ends.
  void resume();

  /// Leaves the code; called from inside it.
  void suspend();
}
