package undercurrent.organisation;

/// A review that a piece of work asks for: somebody else with a skill looks over each node that
/// the change reaches.
///
/// @param skill what the reviewer has to master
/// @param nodes the size of the closure in the graph of dependencies, 0 or more; 0 needs none
/// @param hoursPerNode the hours for a node, above 0
public record Review(Skill skill, int nodes, double hoursPerNode) {
  /// Three minutes (assumed): a change that can reach forty parts, as most can in a system that
  /// learns from what it did, takes the half to two hours that a review is said to take.
  public static final double USUAL_HOURS_PER_NODE = 0.05;

  /// The share of slips that a review at the usual pace finds: Boehm and Basili (2001), *Software
  /// Defect Reduction Top 10 List*: "Peer reviews catch 60 percent of the defects".
  public static final double USUAL_SHARE_FOUND = 0.6;

  /// Checks the numbers.
  public Review {
    if (nodes < 0 || !(hoursPerNode > 0 && hoursPerNode <= 1000)) {
      throw new IllegalArgumentException(
          "a review needs 0 nodes or more and 0 … 1000 hours for each, not "
              + nodes
              + " and "
              + hoursPerNode);
    }
  }

  /// Returns the hours of the whole review.
  public double hours() {
    return nodes * hoursPerNode;
  }

  /// Returns the chance that a slip is found: what is left over falls by the same factor with each
  /// three minutes on a node (assumed; detection at random as in search theory, Koopman 1946).
  public double chanceOfFinding() {
    double looks = hoursPerNode / USUAL_HOURS_PER_NODE;
    return 1 - StrictMath.pow(1 - USUAL_SHARE_FOUND, looks);
  }
}
