package undercurrent.experiment;

import java.util.List;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Books;
import undercurrent.trace.TraceEvent;

/// A stretch of a run that measures are read out of.
///
/// @param events what happened in it, in order
/// @param weeks how long it is, above 0; rates are per week of this
/// @param from where it begins, in nanoseconds
/// @param books what is known of the whole run
public record Stretch(List<TraceEvent> events, double weeks, long from, Books books) {

  /// Checks the length.
  public Stretch {
    if (!(weeks > 0)) {
      throw new IllegalArgumentException("a stretch is longer than 0 weeks, not " + weeks);
    }
  }

  /// Makes a stretch of a run of which nothing else is known.
  public Stretch(List<TraceEvent> events, double weeks) {
    this(events, weeks, 0, Books.NONE);
  }

  /// Returns where it ends, in nanoseconds.
  public long to() {
    return from + Math.round(weeks * SimTime.WEEK);
  }

  /// Returns the same stretch with other events.
  public Stretch with(List<TraceEvent> others) {
    return new Stretch(others, weeks, from, books);
  }
}
