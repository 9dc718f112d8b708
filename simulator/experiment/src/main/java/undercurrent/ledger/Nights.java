package undercurrent.ledger;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening.Paged;
import undercurrent.trace.TraceEvent;

/// Who was woken how often: pages that somebody heard between 22 and 6 o'clock, and the nights in
/// which they did. The hours are assumed; they hold the midnight to five that the ILO's convention 171
/// calls night wherever it is.
///
/// @param pages the pages of each person at night
/// @param nights the nights in which each was woken, whole nights from evening to morning
public record Nights(SortedMap<String, Integer> pages, SortedMap<String, Integer> nights) {
  private static final long FROM = 22 * SimTime.HOUR;
  private static final long TO = 6 * SimTime.HOUR;

  /// Counts the nights of a stretch of a trace.
  public static Nights of(List<TraceEvent> events) {
    var pages = new TreeMap<String, Integer>();
    var nights = new TreeMap<String, TreeSet<Long>>();
    for (TraceEvent event : events) {
      if (event.what() instanceof Paged page && wakes(page) && isNight(event.time())) {
        pages.merge(page.person(), 1, Integer::sum);
        long evening = Math.floorDiv(event.time() - FROM, SimTime.DAY);
        nights.computeIfAbsent(page.person(), person -> new TreeSet<>()).add(evening);
      }
    }
    var counted = new TreeMap<String, Integer>();
    nights.forEach((person, evenings) -> counted.put(person, evenings.size()));
    return new Nights(pages, counted);
  }

  /// A page that was missed woke nobody; one that was not theirs woke them all the same.
  private static boolean wakes(Paged page) {
    return !page.person().isEmpty() && !page.outcome().equals("missed");
  }

  private static boolean isNight(long time) {
    long clock = time % SimTime.DAY;
    return clock >= FROM || clock < TO;
  }

  /// Returns how many pages woke anybody.
  public int woken() {
    return pages.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Returns the nights of who was woken in most of them; 0 when nobody was.
  public int busiest() {
    return nights.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /// Returns who was woken in how many nights, such as `sre 1 in 3 nights (4 pages)`, the most first.
  public List<String> inWords() {
    return nights.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .map(entry -> inWords(entry.getKey(), entry.getValue()))
        .toList();
  }

  private String inWords(String person, int count) {
    int heard = pages.getOrDefault(person, 0);
    return person
        + " in "
        + count
        + (count == 1 ? " night (" : " nights (")
        + heard
        + (heard == 1 ? " page)" : " pages)");
  }
}
