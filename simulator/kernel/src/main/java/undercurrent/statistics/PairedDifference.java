package undercurrent.statistics;

import java.util.List;

/// By how much the second of two systems is above the first, from replications in pairs: both
/// systems of a pair run on the same luck (common random numbers; Law, *Simulation Modeling and
/// Analysis*, sections 10.2.1 and 11.2).
///
/// The interval is that of a paired t: it needs neither equal variances nor independence within a
/// pair. Pairs have to be independent of one another. [#varianceRatio()] says what the common luck
/// was worth.
public final class PairedDifference {
  private final Tally first = new Tally();
  private final Tally second = new Tally();
  private final Tally differences = new Tally();

  /// Makes one without pairs.
  public PairedDifference() {}

  /// Returns the pairs of two lists, in order.
  public static PairedDifference of(List<Double> first, List<Double> second) {
    Given.equallyMany("a paired difference", first.size(), second.size());
    var paired = new PairedDifference();
    for (int pair = 0; pair < first.size(); pair++) {
      paired.add(first.get(pair), second.get(pair));
    }
    return paired;
  }

  /// Adds what both systems gave in one replication.
  public void add(double ofFirst, double ofSecond) {
    first.add(Given.number("a paired difference", ofFirst));
    second.add(Given.number("a paired difference", ofSecond));
    differences.add(ofSecond - ofFirst);
  }

  /// Returns second minus first with its interval of 95 %.
  public Estimate estimate() {
    return estimate(Confidence.USUAL);
  }

  /// Returns second minus first with its interval.
  ///
  /// @param level how often such intervals hold the true difference, between 0 and 1
  public Estimate estimate(double level) {
    Given.enough("a paired difference", 1, differences.count());
    return Estimate.of(differences, level);
  }

  /// Returns by how much the variance of the difference would be larger if both systems ran on
  /// independent luck: the sum of both variances divided by the variance of the differences. Above
  /// 1 common luck was worth so many times more replications; below 1 it did harm. It is infinite
  /// when the differences do not vary, and 1 when nothing does.
  public double varianceRatio() {
    double independent = first.variance() + second.variance();
    return independent == 0 ? 1 : independent / differences.variance();
  }

  /// Returns the correlation between both systems over the pairs, −1 … 1; 0 when one does not vary.
  public double correlation() {
    double sds = first.sd() * second.sd();
    return sds == 0
        ? 0
        : (first.variance() + second.variance() - differences.variance()) / (2 * sds);
  }
}
