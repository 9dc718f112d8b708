package undercurrent.kernel;

/// Thrown out of a wait when somebody interrupts the process.
public final class ProcessInterrupt extends RuntimeException {
  private final transient Object reason;

  ProcessInterrupt(Object reason) {
    super("interrupted: " + reason, null, false, false);
    this.reason = reason;
  }

  /// Returns what the interrupter gave as its reason.
  public Object reason() {
    return reason;
  }
}
