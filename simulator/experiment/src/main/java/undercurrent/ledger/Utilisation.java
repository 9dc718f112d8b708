package undercurrent.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Person;
import undercurrent.trace.Happening.Worked;
import undercurrent.trace.TraceEvent;

/// How much of the hours that people offer was booked.
///
/// @param role what the person is
/// @param booked hours that were booked, overtime among them
/// @param offered hours that the calendar of the person offers
public record Utilisation(String role, double booked, double offered) {

  /// Returns the utilisation of each person over a stretch of time.
  ///
  /// @param events what happened in it
  /// @param from where it begins, in nanoseconds
  /// @param to where it ends
  public static SequencedMap<String, Utilisation> of(
      List<Person> people, List<TraceEvent> events, long from, long to) {
    var use = new LinkedHashMap<String, Utilisation>();
    for (Person person : people) {
      use.put(person.name(), new Utilisation(person.role().id(), 0, offered(person, from, to)));
    }
    for (TraceEvent event : events) {
      if (event.what() instanceof Worked work) {
        use.merge(
            work.person(), new Utilisation(work.role(), work.hours(), 0), Utilisation::together);
      }
    }
    return use;
  }

  /// Returns the hours that the calendar of a person offers in a stretch of time.
  public static double offered(Person person, long from, long to) {
    long offered = 0;
    long time = from;
    while (time < to) {
      time += person.calendar().untilWork(time);
      if (time < to) {
        long length = person.calendar().leftToday(time);
        offered += Math.min(length, to - time);
        time += length;
      }
    }
    return SimTime.inHours(offered);
  }

  /// Returns the utilisation of two together.
  public Utilisation together(Utilisation other) {
    return new Utilisation(role, booked + other.booked, offered + other.offered);
  }

  /// Returns the booked share of what was offered; NaN when nothing was.
  public double share() {
    return offered > 0 ? booked / offered : Double.NaN;
  }

  /// Returns the utilisation of each role, from those of its people.
  public static SequencedMap<String, Utilisation> byRole(Iterable<Utilisation> people) {
    var roles = new LinkedHashMap<String, Utilisation>();
    people.forEach(one -> roles.merge(one.role(), one, Utilisation::together));
    return roles;
  }
}
