package undercurrent.experiment;

import java.util.List;
import undercurrent.trace.TraceEvent;

/// A quantity that every run reports: a name, a unit, and the fold over the trace that reads it.
///
/// @param name such as `effort.total`
/// @param unit such as `h`
/// @param meaning what it is, in words
/// @param kind whether it adds up over time or stands at a level
/// @param fold how it is read
public record Measure(String name, String unit, String meaning, Kind kind, Fold fold) {

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
    double over(List<TraceEvent> events);
  }
}
