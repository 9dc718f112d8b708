package undercurrent.kernel;

/// An exception that came out of a process: it names the process, the time and the line.
public final class ProcessFailure extends RuntimeException {
  ProcessFailure(String process, long time, Throwable cause) {
    super(
        "process '"
            + process
            + "' failed at "
            + SimTime.text(time)
            + where(cause.getStackTrace())
            + ": "
            + cause.getMessage(),
        cause);
  }

  /// Returns the first line that is the user's own, with a word before it; empty for none.
  static String where(StackTraceElement[] stack) {
    for (var frame : stack) {
      if (!frame.getClassName().startsWith("undercurrent.kernel.")
          && !frame.getClassName().startsWith("java.")
          && !frame.getClassName().startsWith("jdk.")) {
        return " in " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
