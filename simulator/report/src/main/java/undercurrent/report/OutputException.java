package undercurrent.report;

/// Says why results could not be kept; its message is complete, for whoever asked for them.
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputException(String message) {
    super(message);
  }

  OutputException(String message, Throwable cause) {
    super(message, cause);
  }
}
