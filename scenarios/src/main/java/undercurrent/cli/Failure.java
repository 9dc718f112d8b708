package undercurrent.cli;

/// Ends a command with a message for its user and an exit code.
public final class Failure extends RuntimeException {
  private final int exitCode;

  /// Makes a failure; the message is complete and is printed as it is.
  public Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  /// Returns the exit code.
  public int exitCode() {
    return exitCode;
  }
}
