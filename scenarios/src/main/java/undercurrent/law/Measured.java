package undercurrent.law;

import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.PairedDifference;

/// Measures of runs, seed by seed.
final class Measured {
  private Measured() {}

  /// Returns a measure with its interval.
  static Estimate of(RunResult run, String measure) {
    return run.measure(measure).estimate();
  }

  /// Returns a measure of each seed.
  static List<Double> values(RunResult run, String measure) {
    return run.measure(measure).values();
  }

  /// Returns how much more a measure is in the second run, on the same luck.
  static Estimate difference(RunResult first, RunResult second, String measure) {
    return PairedDifference.of(values(first, measure), values(second, measure)).estimate();
  }
}
