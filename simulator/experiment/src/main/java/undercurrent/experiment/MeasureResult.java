package undercurrent.experiment;

import java.util.List;
import undercurrent.statistics.Estimate;

/// A measure as an experiment estimated it.
///
/// @param measure the measure
/// @param values one value a replication, in order
/// @param estimate their mean with its interval
/// @param series the weeks in which there was something to read
public record MeasureResult(
    Measure measure, List<Double> values, Estimate estimate, List<WeekPoint> series) {

  /// The estimate of one week, from 0.
  public record WeekPoint(int week, Estimate estimate) {}
}
