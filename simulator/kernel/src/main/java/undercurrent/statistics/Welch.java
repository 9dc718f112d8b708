package undercurrent.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/// Where the warm-up of a model ends, by looking at a curve: the average over replications at each
/// place of the output, smoothed by a moving average (Welch 1983; Law, *Simulation Modeling and
/// Analysis*, section 9.5.1).
///
/// The smoothed value at place i is the mean of the averages from i − w to i + w; near the start,
/// where there are fewer than w before it, of as many on each side as there are before it. The
/// curve is w shorter than the output. Law's advice: 5 replications or more, a window of at most a
/// quarter of the output, and the smallest window for which the curve is smooth.
///
/// The method asks for a person's eye; [#proposal()] is a rule of ours (assumed, not from the
/// literature) for when nobody looks.
public final class Welch {
  private static final double LEVEL_OF_DRIFT = 0.99;

  private final List<double[]> replications;
  private final double[] averages;
  private final double[] curve;

  private Welch(List<double[]> replications, int window) {
    this.replications = replications;
    this.averages = averagesOf(replications);
    this.curve = smoothed(averages, window);
  }

  /// Averages and smooths.
  ///
  /// @param replications the output of each replication, 2 or more of equal length
  /// @param window how many neighbours on each side, 1 … a quarter of the length
  public static Welch of(List<double[]> replications, int window) {
    if (replications.size() < 2) {
      throw new IllegalArgumentException(
          "Welch's method needs 2 replications or more, not " + replications.size());
    }
    int length = replications.get(0).length;
    for (double[] output : replications) {
      Given.numbers("Welch's method", 4, output);
      Given.equallyMany("Welch's method", length, output.length);
    }
    if (window < 1 || window > length / 4) {
      throw new IllegalArgumentException(
          "Welch's method needs a window of 1 to a quarter of the "
              + length
              + " values, not "
              + window);
    }
    return new Welch(replications.stream().map(double[]::clone).toList(), window);
  }

  /// Returns the average over the replications at each place.
  public double[] averages() {
    return averages.clone();
  }

  /// Returns the smoothed averages: a curve to plot.
  public double[] curve() {
    return curve.clone();
  }

  /// Returns how many values to cut off the start: up to where the curve comes to stay in a band
  /// around what it covers in its second half, one and a half times as wide. Nothing when the
  /// output still drifts, so that the runs have to be longer; that is when the mean of its third
  /// quarter and that of its fourth differ over the replications, by a paired t interval of 99 %.
  public OptionalInt proposal() {
    if (stillDrifts()) {
      return OptionalInt.empty();
    }
    int half = curve.length / 2;
    double least = Arrays.stream(curve, half, curve.length).min().orElseThrow();
    double most = Arrays.stream(curve, half, curve.length).max().orElseThrow();
    double low = least - (most - least) / 4;
    double high = most + (most - least) / 4;
    int cut = half;
    while (cut > 0 && low <= curve[cut - 1] && curve[cut - 1] <= high) {
      cut--;
    }
    return OptionalInt.of(cut);
  }

  private boolean stillDrifts() {
    var drift = new PairedDifference();
    int length = averages.length;
    for (double[] output : replications) {
      drift.add(mean(output, length / 2, 3 * length / 4), mean(output, 3 * length / 4, length));
    }
    return drift.estimate(LEVEL_OF_DRIFT).excludesZero();
  }

  private static double mean(double[] values, int from, int to) {
    var tally = new Tally();
    for (int i = from; i < to; i++) {
      tally.add(values[i]);
    }
    return tally.mean();
  }

  private static double[] averagesOf(List<double[]> replications) {
    var averages = new double[replications.get(0).length];
    for (double[] output : replications) {
      Arrays.setAll(averages, i -> averages[i] + output[i] / replications.size());
    }
    return averages;
  }

  private static double[] smoothed(double[] averages, int window) {
    var curve = new double[averages.length - window];
    Arrays.setAll(
        curve,
        i -> {
          int side = Math.min(i, window);
          return mean(averages, i - side, i + side + 1);
        });
    return curve;
  }
}
