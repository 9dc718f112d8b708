package undercurrent.notebook;

/// The check that the kernel weaves into notebook code, so that an interrupt reaches any loop.
///
/// Since a thread of the JVM cannot be stopped from outside, every method entry and every backward
/// jump of a cell's code asks here. Library code is not woven; it is told by [Thread#interrupt()].
public final class StopCheck {

  private static volatile boolean armed;
  private static volatile boolean stopping;

  private StopCheck() {}

  /// Stops the calling thread when an interrupt was asked for. Called by woven code only.
  public static void check() {
    if (armed) {
      stopIfMeant();
    }
  }

  /// Takes the place of `System.exit`, which would end the kernel and lose every variable.
  ///
  /// @param status the exit status that the cell asked for
  public static void exit(int status) {
    throw new UnsupportedOperationException(
        "System.exit("
            + status
            + ") would end the kernel; leave the cell with return or an exception, "
            + "or restart the kernel from the menu");
  }

  static void stopEveryThread() {
    stopping = true;
    armed = true;
  }

  /// Ends a stop; threads that were left behind stay stopped, so the check stays armed for them.
  static void release() {
    stopping = false;
    armed = CellThread.anyLeftBehind();
  }

  private static void stopIfMeant() {
    if (stopping || (Thread.currentThread() instanceof CellThread cell && cell.isStopped())) {
      throw new CellStopped("the cell was stopped");
    }
  }
}
