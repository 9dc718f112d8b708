package undercurrent.ledger;

import java.util.List;
import java.util.Map;
import undercurrent.organisation.Person;
import undercurrent.trace.TraceEvent;

/// What is known of a whole replication while a stretch of it is read: what led to each event, the
/// course of each piece of work, and who was there.
///
/// @param causes what led to each event
/// @param courses the course of each piece of work, by its number
/// @param people who was there
public record Books(Causes causes, Map<Long, ItemCourse> courses, List<Person> people) {
  /// The books of nothing.
  public static final Books NONE = new Books(new Causes(List.of()), ItemCourse.NONE, List.of());

  /// Opens the books of a whole trace.
  public static Books of(List<TraceEvent> events, List<Person> people) {
    return new Books(new Causes(events), ItemCourse.of(events), people);
  }
}
