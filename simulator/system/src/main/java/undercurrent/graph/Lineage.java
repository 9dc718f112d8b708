package undercurrent.graph;

import java.util.Optional;

/// What is written down about which part of the system was made from which.
///
/// Whoever looks for a fault begins at what is at fault and follows the links that were written
/// down; where none were, every part may be the one. A store of lineage writes them down; people may
/// leave it unused, or do without one.
public final class Lineage {
  private boolean hasStore = true;
  private Optional<Boolean> habit = Optional.empty();

  /// Begins to write down what is made from what, with a store.
  public void keep() {
    hasStore = true;
  }

  /// Leaves off, for want of a store; what was written down is out of date from then on.
  public void leaveOff() {
    hasStore = false;
  }

  /// Lets people write down what is made from what, or not, whatever store there is or will be.
  public void byHabit(boolean isWritten) {
    habit = Optional.of(isWritten);
  }

  /// Tells whether what was made from what can be looked up.
  public boolean isWritten() {
    return habit.orElse(hasStore);
  }
}
