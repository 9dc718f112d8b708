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

  /// Returns how many parts somebody has to look at.
  ///
  /// @param closure those that what is at fault was made from
  /// @param all those that there are
  public int toLookAt(int closure, int all) {
    return isWritten ? Math.min(closure, all) : all;
  }
}
