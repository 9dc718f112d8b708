package undercurrent.experiment;

import java.util.List;
import undercurrent.statistics.Estimate;

/// A measure as an experiment estimated it.
///
/// @param measure the measure
/// @param values one value a replication, in order; NaN where there was nothing to read
/// @param estimate the mean, with its interval, of those in which there was something to read
/// @param series the weeks in which there was something to read
public record MeasureResult(
    Measure measure, List<Double> values, Estimate estimate, List<WeekPoint> series) {

  /// Returns the result of a measure: its estimate leaves out replications without a value.
  static MeasureResult of(Measure measure, List<Double> values, List<WeekPoint> series) {
    var seen = values.stream().filter(value -> !value.isNaN()).toList();
    Estimate estimate = seen.isEmpty() ? Estimate.NONE : measure.possible(Estimate.of(seen));
    return new MeasureResult(measure, List.copyOf(values), estimate, series);
  }

  /// Tells whether some replications, or all, had nothing to read.
  public boolean isPartial() {
    return estimate.count() < values.size();
  }

  /// The estimate of one week, from 0.
  public record WeekPoint(int week, Estimate estimate) {}
}
