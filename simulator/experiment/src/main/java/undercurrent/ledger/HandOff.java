package undercurrent.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Work that passed from people of one role to people of another, and how long it waited for them.
///
/// What led to a piece of work is the last one in its chain of causes, machines and gates between them
/// or not. Where the chain comes to a schedule or to the world first, nothing was handed over.
///
/// @param from the role whose work led to it
/// @param to the role that did it
/// @param items the pieces of work that were finished
/// @param waitHours the hours in which they lay in nobody's hands, nights and weekends among them
public record HandOff(String from, String to, int items, double waitHours) {
  private static final Comparator<HandOff> LONGEST_FIRST =
      Comparator.comparingDouble(HandOff::waitHours)
          .reversed()
          .thenComparing(HandOff::from)
          .thenComparing(HandOff::to);

  private record Pair(String from, String to) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return Comparator.comparing(Pair::from).thenComparing(Pair::to).compare(this, other);
    }
  }

  /// Returns what passed between two roles, what waited longest in all first.
  ///
  /// @param courses the work that was finished
  /// @param books what is known of the whole replication
  public static List<HandOff> of(Collection<ItemCourse> courses, Books books) {
    var sums = new TreeMap<Pair, HandOff>();
    for (ItemCourse course : courses) {
      ItemCourse before = books.courses().get(books.causes().itemBefore(course.request()));
      if (course.isFinished() && before != null && passes(before.role(), course.role())) {
        sums.merge(
            new Pair(before.role(), course.role()),
            new HandOff(before.role(), course.role(), 1, course.waitHours()),
            HandOff::plus);
      }
    }
    return longestFirst(sums.values());
  }

  private static boolean passes(String from, String to) {
    return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
  }

  /// Returns those of several books together, what waited longest in all first.
  public static List<HandOff> together(Collection<HandOff> several) {
    Map<Pair, HandOff> sums = new TreeMap<>();
    several.forEach(one -> sums.merge(new Pair(one.from, one.to), one, HandOff::plus));
    return longestFirst(sums.values());
  }

  private static List<HandOff> longestFirst(Collection<HandOff> handOffs) {
    var sorted = new ArrayList<>(handOffs);
    sorted.sort(LONGEST_FIRST);
    return List.copyOf(sorted);
  }

  private HandOff plus(HandOff other) {
    return new HandOff(from, to, items + other.items, waitHours + other.waitHours);
  }
}
