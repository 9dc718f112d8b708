package undercurrent.play;

/// Thrown when a log does not fit the run that it is played into.
public final class LogMismatchException extends IllegalArgumentException {
  /// The number of the entry when the log as a whole does not fit.
  public static final int WHOLE_LOG = -1;

  private final int entry;

  LogMismatchException(int entry, String message) {
    super(message);
    this.entry = entry;
  }

  /// Returns the number of the entry at fault, from 0, or [#WHOLE_LOG].
  public int entry() {
    return entry;
  }
}
