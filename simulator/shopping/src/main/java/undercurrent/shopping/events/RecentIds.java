package undercurrent.shopping.events;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/// The numbers of the events that came in the last days, so that an event counts once.
///
/// What comes again after a week is not recognised; what is remembered must end somewhere (a week is
/// assumed).
final class RecentIds {
  private static final int DAYS = 7;

  private final ArrayDeque<Set<Long>> days = new ArrayDeque<>();

  RecentIds() {
    days.addFirst(new HashSet<>());
  }

  /// Remembers a number, and returns whether it is new.
  boolean add(long id) {
    for (Set<Long> day : days) {
      if (day.contains(id)) {
        return false;
      }
    }
    days.getFirst().add(id);
    return true;
  }

  /// Forgets what is older than a week.
  void endDay() {
    days.addFirst(new HashSet<>());
    if (days.size() > DAYS) {
      days.removeLast();
    }
  }
}
