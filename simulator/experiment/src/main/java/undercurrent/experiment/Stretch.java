package undercurrent.experiment;

import java.util.List;
import undercurrent.trace.TraceEvent;

/// A stretch of a run that measures are read out of.
///
/// @param events what happened in it, in order
/// @param weeks how long it is, above 0; rates are per week of this
public record Stretch(List<TraceEvent> events, double weeks) {

  /// Checks the length.
  public Stretch {
    if (!(weeks > 0)) {
      throw new IllegalArgumentException("a stretch is longer than 0 weeks, not " + weeks);
    }
  }
}
