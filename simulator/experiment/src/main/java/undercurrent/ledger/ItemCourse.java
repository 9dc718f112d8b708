package undercurrent.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// The course of a piece of work from its request to its end: how long it was in hand, and how long
/// it waited.
///
/// @param item its number
/// @param title what was to be done
/// @param stage the stage that asked
/// @param request the trace event of the request
/// @param requestedAt when it was asked for, in nanoseconds
/// @param finishedAt when it was done, in nanoseconds; -1 when it was not
/// @param role who worked on it last; empty when nobody did
/// @param nature what it was; empty when nobody worked on it
/// @param touchHours the hours that people had it in hand
public record ItemCourse(
    long item,
    String title,
    String stage,
    long request,
    long requestedAt,
    long finishedAt,
    String role,
    String nature,
    double touchHours) {

  /// Returns the courses of all work of a trace, by their numbers, in the order of the requests.
  public static SequencedMap<Long, ItemCourse> of(List<TraceEvent> events) {
    var courses = new LinkedHashMap<Long, ItemCourse>();
    for (TraceEvent event : events) {
      switch (event.what()) {
        case Happening.WorkRequested asked -> courses.put(asked.item(), asked(event, asked));
        case Happening.Worked work -> courses.computeIfPresent(work.item(), (n, c) -> c.with(work));
        case Happening.WorkFinished done ->
            courses.computeIfPresent(done.item(), (n, course) -> course.ended(event.time()));
        default -> {}
      }
    }
    return courses;
  }

  private static ItemCourse asked(TraceEvent event, Happening.WorkRequested asked) {
    return new ItemCourse(
        asked.item(), asked.title(), asked.stage(), event.id(), event.time(), -1, "", "", 0);
  }

  private ItemCourse with(Happening.Worked work) {
    return new ItemCourse(
        item,
        title,
        stage,
        request,
        requestedAt,
        finishedAt,
        work.role(),
        work.nature(),
        touchHours + work.hours());
  }

  private ItemCourse ended(long time) {
    return new ItemCourse(item, title, stage, request, requestedAt, time, role, nature, touchHours);
  }

  /// Tells whether it was done.
  public boolean isFinished() {
    return finishedAt >= 0;
  }

  /// Returns the hours from the request to the end; NaN when it was not done.
  public double elapsedHours() {
    return isFinished() ? SimTime.inHours(finishedAt - requestedAt) : Double.NaN;
  }

  /// Returns the hours in which nobody had it in hand, nights and weekends among them; NaN when it
  /// was not done.
  public double waitHours() {
    return isFinished() ? Math.max(0, elapsedHours() - touchHours) : Double.NaN;
  }

  /// Tells whether it did again what a gate, a reviewer or a fault sent back.
  public boolean cameBack() {
    return nature.equals("rework");
  }

  /// Returns the number of a piece of work that an event belongs to; 0 when it belongs to none.
  public static long itemOf(Happening what) {
    return switch (what) {
      case Happening.WorkRequested asked -> asked.item();
      case Happening.Worked work -> work.item();
      case Happening.WorkFinished done -> done.item();
      default -> 0;
    };
  }

  static final Map<Long, ItemCourse> NONE = Map.of();
}
