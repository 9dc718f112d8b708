package undercurrent.system;

import java.util.Arrays;

/// Somebody outside the team who acts on scores above a threshold of their own, which they chose so
/// that they act on a certain share.
public final class PredictionReader {
  private static final double OFF = 1.5; // times as much or as little as wanted; assumed

  private final String name;
  private final double share;
  private double threshold = Double.NaN;

  /// Makes a reader who has not chosen a threshold yet.
  ///
  /// @param share the share of scores that they want to act on, between 0 and 1
  public PredictionReader(String name, double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a reader acts on a share between 0 and 1, not " + share);
    }
    this.name = name;
    this.share = share;
  }

  /// Returns who it is.
  public String name() {
    return name;
  }

  /// Returns whether a threshold has been chosen.
  public boolean isSettled() {
    return !Double.isNaN(threshold);
  }

  /// Chooses the threshold that the wanted share of scores passes.
  public void settle(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    threshold = sorted[Math.min(sorted.length - 1, (int) ((1 - share) * sorted.length))];
  }

  /// Tells whether they act on a score.
  public boolean actsOn(double score) {
    return score >= threshold;
  }

  /// Returns the share of scores that they act on.
  public double acted(double[] scores) {
    return (double) Arrays.stream(scores).filter(this::actsOn).count() / Math.max(1, scores.length);
  }

  /// Tells whether they act on far more or far less of the scores than they want to.
  public boolean isOff(double[] scores) {
    double acted = acted(scores);
    return acted > OFF * share || acted * OFF < share;
  }
}
