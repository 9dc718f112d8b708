package undercurrent.statistics;

import java.util.Arrays;
import java.util.OptionalInt;

/// Where the warm-up of a run ends, by the marginal standard error rule on means of five values:
/// cut so much that the mean of the rest has the least standard error, taken as if its values did
/// not depend on one another (MSER-5; White, Cobb and Spratt, *A comparison of five steady-state
/// truncation heuristics for simulation*, Winter Simulation Conference 2000).
///
/// With m means of five left after a cut, the statistic is the sum of their squared deviations from
/// their mean, divided by m². A minimum in the second half of the run says that the run is too
/// short to tell: then no cut is proposed. Cuts that leave fewer than five means are not looked at,
/// for the statistic is unreliable there (Hoad, Robinson and Davies 2010). Values at the end that
/// do not fill a mean of five are left out.
///
/// The rule sees one sequence. With several replications, give it their averages
/// ([Welch#averages()]), which show the same warm-up with less noise. One run of a very correlated
/// output can mislead it: a chance excursion at the start looks like a warm-up.
public final class Mser5 {
  private static final int BATCH = 5;
  private static final int LEAST_LEFT = 5;
  private static final int LEAST_VALUES = 50;

  private final double[] curve;
  private final int batches;

  private Mser5(double[] curve, int batches) {
    this.curve = curve;
    this.batches = batches;
  }

  /// Applies the rule.
  ///
  /// @param output the values of one run in order, 50 or more
  public static Mser5 of(double... output) {
    Given.numbers("MSER-5", LEAST_VALUES, output);
    int batches = output.length / BATCH;
    var curve = new double[batches - LEAST_LEFT + 1];
    var rest = new Tally();
    for (int cut = batches - 1; cut >= 0; cut--) {
      rest.add(Arrays.stream(output, BATCH * cut, BATCH * (cut + 1)).sum() / BATCH);
      if (cut < curve.length) {
        double left = rest.count();
        curve[cut] = rest.variance() * (left - 1) / (left * left);
      }
    }
    return new Mser5(curve, batches);
  }

  /// Returns how many values to cut off the start, a multiple of five; nothing when the minimum
  /// lies in the second half, so that the run has to be longer.
  public OptionalInt truncation() {
    int best = 0;
    for (int cut = 1; cut < curve.length; cut++) {
      best = curve[cut] < curve[best] ? cut : best;
    }
    return 2 * best < batches ? OptionalInt.of(BATCH * best) : OptionalInt.empty();
  }

  /// Returns the statistic by how many means of five are cut off, from none on: a curve to plot.
  public double[] curve() {
    return curve.clone();
  }
}
