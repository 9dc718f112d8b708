package undercurrent.organisation;

import java.util.List;
import java.util.Set;

/// The parts of the system that a change can reach, by name: what a reviewer reads each time, and
/// what somebody who came later has to read once before changing it.
///
/// @param owned those that somebody answers for, who can be asked
/// @param unowned those that nobody answers for
public record Reach(List<String> owned, List<String> unowned) {
  /// Work that changes nothing.
  public static final Reach NONE = new Reach(List.of(), List.of());

  /// The hours in which a newcomer gets to know a part by asking whoever answers for it; assumed.
  public static final double HOURS_TO_ASK = 0.1;

  /// The hours in which a newcomer gets to know a part that nobody can say anything about; assumed.
  public static final double HOURS_TO_FIND_OUT = 0.5;

  /// Keeps copies.
  public Reach {
    owned = List.copyOf(owned);
    unowned = List.copyOf(unowned);
  }

  /// Returns how many parts there are.
  public int size() {
    return owned.size() + unowned.size();
  }

  /// Lets a newcomer read what is not yet known, part by part while there is time for a whole one;
  /// returns the hours.
  ///
  /// @param known the parts that are known, to which those that are read are added
  /// @param most the hours that there are
  double read(Set<String> known, double most) {
    double asking = read(owned, HOURS_TO_ASK, known, most);
    return asking + read(unowned, HOURS_TO_FIND_OUT, known, most - asking);
  }

  private static double read(List<String> parts, double each, Set<String> known, double most) {
    double hours = 0;
    for (String part : parts) {
      if (hours + each <= most && known.add(part)) {
        hours += each;
      }
    }
    return hours;
  }
}
