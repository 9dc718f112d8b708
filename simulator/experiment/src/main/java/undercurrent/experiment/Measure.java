package undercurrent.experiment;

import undercurrent.statistics.Estimate;

/// A quantity that every run reports: a name, a unit, and the fold over the trace that reads it.
///
/// @param name such as `effort.total`
/// @param unit such as `h`
/// @param meaning what it is, in words
/// @param kind whether it adds up over time or stands at a level
/// @param fold how it is read
/// @param none what it means when a run says nothing about it
public record Measure(String name, String unit, String meaning, Kind kind, Fold fold, String none) {

  /// Makes a measure of what may never be seen.
  public Measure(String name, String unit, String meaning, Kind kind, Fold fold) {
    this(name, unit, meaning, kind, fold, "never seen");
  }

  /// Returns an estimate of this measure, cut off where the measure cannot lie: a ratio between 0
  /// and 1, a quantity at 0.
  Estimate possible(Estimate estimate) {
    return switch (unit) {
      case "ratio" -> estimate.within(0, 1);
      case "items" -> estimate; // a week may finish more than it asks for
      default -> estimate.within(0, Double.POSITIVE_INFINITY);
    };
  }

  /// How a measure behaves over time.
  public enum Kind {
    /// The value of two weeks is the sum of theirs.
    SUM,
    /// The value of two weeks lies between theirs.
    LEVEL
  }

  /// Reads a value out of a stretch of a trace.
  @FunctionalInterface
  public interface Fold {
    /// Returns the value, NaN when the stretch says nothing about it.
    double over(Stretch stretch);
  }
}
