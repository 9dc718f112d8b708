package undercurrent.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Books;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// A stretch of a run that measures are read out of.
///
/// Some three hundred measures read each stretch, and each cares for one kind of event: the events of
/// a kind are sought once.
public final class Stretch {
  private final List<TraceEvent> events;
  private final double weeks;
  private final long from;
  private final Books books;
  private final Map<Class<?>, List<TraceEvent>> byKind = new HashMap<>(); // only looked up
  private @Nullable IncidentCourse incidents;

  /// Makes a stretch.
  ///
  /// @param events what happened in it, in order
  /// @param weeks how long it is, above 0; rates are per week of this
  /// @param from where it begins, in nanoseconds
  /// @param books what is known of the whole run
  public Stretch(List<TraceEvent> events, double weeks, long from, Books books) {
    if (!(weeks > 0)) {
      throw new IllegalArgumentException("a stretch is longer than 0 weeks, not " + weeks);
    }
    this.events = events;
    this.weeks = weeks;
    this.from = from;
    this.books = books;
  }

  /// Makes a stretch of a run of which nothing else is known.
  public Stretch(List<TraceEvent> events, double weeks) {
    this(events, weeks, 0, Books.NONE);
  }

  /// Returns what happened in it, in order.
  public List<TraceEvent> events() {
    return events;
  }

  /// Returns the events of a kind, in order.
  public List<TraceEvent> events(Class<? extends Happening> kind) {
    return byKind.computeIfAbsent(
        kind, key -> events.stream().filter(event -> key.isInstance(event.what())).toList());
  }

  /// Returns how the incidents in it went.
  IncidentCourse incidents() {
    if (incidents == null) {
      incidents = IncidentCourse.of(events);
    }
    return incidents;
  }

  /// Returns how long it is, in weeks.
  public double weeks() {
    return weeks;
  }

  /// Returns where it begins, in nanoseconds.
  public long from() {
    return from;
  }

  /// Returns what is known of the whole run.
  public Books books() {
    return books;
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
