package undercurrent.inquest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import undercurrent.organisation.Person;
import undercurrent.trace.TraceEvent;

/// Two arms before anything is measured: who works in them, and where the traces of their first
/// replications part.
///
/// @param a how the first is called
/// @param b how the second is called
/// @param staff the roles of which they have another number of people
/// @param parting where their first traces part; empty when they are equal
public record Arms(String a, String b, List<Staff> staff, Optional<Parting> parting) {

  /// How many people of a role there are.
  ///
  /// @param role the role
  /// @param a people of the first arm
  /// @param b people of the second arm
  public record Staff(String role, long a, long b) {}

  /// Copies the list.
  public Arms {
    staff = List.copyOf(staff);
  }

  /// Sets two arms side by side.
  public static Arms of(
      String a,
      List<Person> staffA,
      List<TraceEvent> traceA,
      String b,
      List<Person> staffB,
      List<TraceEvent> traceB) {
    var inA = byRole(staffA);
    var inB = byRole(staffB);
    var roles = new TreeSet<>(inA.keySet());
    roles.addAll(inB.keySet());
    var others = new ArrayList<Staff>();
    for (String role : roles) {
      var one = new Staff(role, inA.getOrDefault(role, 0L), inB.getOrDefault(role, 0L));
      if (one.a() != one.b()) {
        others.add(one);
      }
    }
    return new Arms(a, b, others, Parting.of(traceA, traceB));
  }

  private static TreeMap<String, Long> byRole(List<Person> people) {
    var count = new TreeMap<String, Long>();
    people.forEach(person -> count.merge(person.role().id(), 1L, Long::sum));
    return count;
  }
}
