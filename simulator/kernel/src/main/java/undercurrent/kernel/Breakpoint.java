package undercurrent.kernel;

import java.util.function.BooleanSupplier;

/// A condition at which runs stop, after the event that made it true.
///
/// A run that goes on from there stops again only when the condition has been false in between.
public final class Breakpoint {
  private final Lookouts lookouts;
  private final String name;
  private final BooleanSupplier condition;
  private boolean wasTrue;

  Breakpoint(Lookouts lookouts, String name, BooleanSupplier condition) {
    this.lookouts = lookouts;
    this.name = name;
    this.condition = condition;
    this.wasTrue = condition.getAsBoolean();
  }

  /// Returns the name it was given.
  public String name() {
    return name;
  }

  /// Takes it away: runs do not stop at it any more.
  public void remove() {
    lookouts.remove(this);
  }

  /// Looks, and tells whether the condition has just become true.
  boolean isReached() {
    boolean isTrue = condition.getAsBoolean();
    boolean reached = isTrue && !wasTrue;
    wasTrue = isTrue;
    return reached;
  }
}
