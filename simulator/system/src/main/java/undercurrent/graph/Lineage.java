package undercurrent.graph;

/// What is written down about which part of the system was made from which.
///
/// Whoever looks for a fault begins at what is at fault and follows the links that were written
/// down; where none were, every part may be the one.
public final class Lineage {
  private boolean isWritten = true;

  /// Begins to write down what is made from what.
  public void keep() {
    isWritten = true;
  }

  /// Leaves off; what was written down is out of date from then on.
  public void leaveOff() {
    isWritten = false;
  }

  /// Tells whether what was made from what can be looked up.
  public boolean isWritten() {
    return isWritten;
  }
}
