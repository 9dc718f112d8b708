package undercurrent.statistics;

/// By how much the second of two systems is above the first, from independent replications of each,
/// whose numbers and variances may differ (Welch 1938; Law, *Simulation Modeling and Analysis*,
/// section 10.2.2).
///
/// The degrees of freedom are Satterthwaite's approximation. Where both systems ran on the same
/// luck, [PairedDifference] is right and mostly narrower.
///
/// @param estimate second minus first; its count is that of all replications of both
/// @param degreesOfFreedom those of the t interval, not an integer as a rule
public record UnpairedDifference(Estimate estimate, double degreesOfFreedom) {

  /// Returns the difference with its interval of 95 %.
  public static UnpairedDifference of(Tally first, Tally second) {
    return of(first, second, Confidence.USUAL);
  }

  /// Returns the difference with its interval.
  ///
  /// @param first the replications of one system, 2 or more
  /// @param second the replications of the other, 2 or more
  /// @param level how often such intervals hold the true difference, between 0 and 1
  public static UnpairedDifference of(Tally first, Tally second, double level) {
    Given.enough("an unpaired difference", 2, Math.min(first.count(), second.count()));
    double a = first.variance() / first.count();
    double b = second.variance() / second.count();
    double freedom =
        a + b == 0
            ? first.count() + second.count() - 2.0
            : (a + b) * (a + b) / (a * a / (first.count() - 1) + b * b / (second.count() - 1));
    double half = Confidence.reach(level, freedom) * Math.sqrt(a + b);
    int count = Math.toIntExact(first.count() + second.count());
    return new UnpairedDifference(
        Estimate.around(second.mean() - first.mean(), half, count), freedom);
  }
}
