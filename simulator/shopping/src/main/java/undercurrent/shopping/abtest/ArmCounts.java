package undercurrent.shopping.abtest;

/// How often something was tried in an arm, and how often it succeeded.
///
/// @param successes as in requests with a click, 0 … trials
/// @param trials as in requests
public record ArmCounts(long successes, long trials) {
  /// Checks the counts.
  public ArmCounts {
    if (!(0 <= successes && successes <= trials)) {
      throw new IllegalArgumentException(
          "an arm has 0 to as many successes as trials, not " + successes + " of " + trials);
    }
  }

  /// Returns the arm with one more trial.
  public ArmCounts with(boolean succeeded) {
    return new ArmCounts(successes + (succeeded ? 1 : 0), trials + 1);
  }

  /// Returns the share of trials that succeeded; 0 without trials.
  public double share() {
    return trials == 0 ? 0 : (double) successes / trials;
  }
}
