package undercurrent.kernel;

/// An exception that came out of a process: it names the process, the time and the line.
public final class ProcessFailure extends RuntimeException {
  ProcessFailure(String process, long time, Throwable cause) {
    super(
        "process '"
            + process
            + "' failed at "
            + SimTime.text(time)
            + where(cause)
            + ": "
            + cause.getMessage(),
        cause);
  }

  private static String where(Throwable cause) {
    for (var frame : cause.getStackTrace()) {
      if (!frame.getClassName().startsWith("undercurrent.kernel.")
          && !frame.getClassName().startsWith("java.")) {
        return " in " + frame.getFileName() + ":" + frame.getLineNumber();
      }
    }
    return "";
  }
}
