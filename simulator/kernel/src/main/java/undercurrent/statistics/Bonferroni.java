package undercurrent.statistics;

import java.util.List;

/// Several intervals that hold together: with the chance that is left shared out evenly, all of
/// them hold their true value at once at least as often as the level says, whatever their
/// dependence (Bonferroni's inequality; Law, *Simulation Modeling and Analysis*, section 10.3).
///
/// The price is width: from 1 to 10 comparisons intervals at 95 % and many replications grow by 43
/// %.
public final class Bonferroni {
  private Bonferroni() {}

  /// Returns the level that each of several intervals needs, so that all hold at the level wished.
  ///
  /// @param level how often all should hold, between 0 and 1
  /// @param intervals how many there are, 1 or more
  public static double each(double level, int intervals) {
    if (intervals < 1) {
      throw new IllegalArgumentException(
          "a level is shared out among 1 interval or more, not " + intervals);
    }
    return 1 - Confidence.left(level) / intervals;
  }

  /// Returns how far each system is above a base, replication by replication on the same luck, with
  /// intervals that all hold at once at 95 %.
  public static List<Estimate> withBase(List<Double> base, List<List<Double>> others) {
    return withBase(base, others, Confidence.USUAL);
  }

  /// Returns how far each system is above a base, replication by replication on the same luck.
  ///
  /// @param base one value a replication
  /// @param others for each other system, one value a replication, as many as the base has
  /// @param level how often all intervals hold at once, between 0 and 1
  /// @return other minus base, in the order of the others
  public static List<Estimate> withBase(
      List<Double> base, List<List<Double>> others, double level) {
    double each = each(level, others.size());
    return others.stream().map(other -> PairedDifference.of(base, other).estimate(each)).toList();
  }
}
