package undercurrent.statistics;

/// A mean over pairs of replications, of which the second turns the luck of the first round: it
/// uses 1 − u where the first uses u (Law, *Simulation Modeling and Analysis*, section 11.3).
///
/// Each pair gives one value, the mean of its two; the interval is by Student's t over the pairs,
/// for only they are independent. When the model answers in one direction to each number it draws,
/// the two outputs of a pair are negatively correlated and the mean of the pair varies less than
/// that of two independent replications. [#varianceRatio()] says whether it did.
public final class AntitheticPairs {
  private final Tally first = new Tally();
  private final Tally second = new Tally();
  private final Tally means = new Tally();

  /// Makes one without pairs.
  public AntitheticPairs() {}

  /// Adds the outputs of a replication and of the one with the opposite luck.
  public void add(double plain, double opposite) {
    first.add(Given.number("an antithetic pair", plain));
    second.add(Given.number("an antithetic pair", opposite));
    means.add((plain + opposite) / 2);
  }

  /// Returns the mean with its interval of 95 %; its count is that of the pairs.
  public Estimate estimate() {
    return estimate(Confidence.USUAL);
  }

  /// Returns the mean with its interval; its count is that of the pairs.
  ///
  /// @param level how often such intervals hold the true mean, between 0 and 1
  public Estimate estimate(double level) {
    Given.enough("an estimate from antithetic pairs", 1, means.count());
    return Estimate.of(means, level);
  }

  /// Returns by how much the variance would be larger if the two replications of a pair were
  /// independent; above 1 the pairs were worth their trouble. It is infinite when the means of the
  /// pairs do not vary, and 1 when nothing does.
  public double varianceRatio() {
    double independent = (first.variance() + second.variance()) / 4;
    return independent == 0 ? 1 : independent / means.variance();
  }
}
