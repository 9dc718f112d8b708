package undercurrent.kernel;

import org.jspecify.annotations.Nullable;

/// Thrown out of a wait when somebody interrupts the process.
public final class ProcessInterrupt extends RuntimeException {
  private final transient Object reason;
  private final transient @Nullable Object about;

  ProcessInterrupt(Object reason, @Nullable Object about) {
    super("interrupted: " + reason, null, false, false);
    this.reason = reason;
    this.about = about;
  }

  /// Returns what the interrupter gave as its reason.
  public Object reason() {
    return reason;
  }

  @Nullable Object about() {
    return about;
  }
}
