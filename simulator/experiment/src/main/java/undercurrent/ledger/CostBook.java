package undercurrent.ledger;

import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a run cost: people, machines and what was bought, by the stage that asked, in millionths.
public final class CostBook {
  private final SortedMap<Entry, Long> entries = new TreeMap<>();

  /// What money went on.
  public enum Kind {
    PEOPLE,
    MACHINES,
    BOUGHT
  }

  /// A line of the book.
  ///
  /// @param kind what the money went on
  /// @param stage the stage that asked; empty where none did
  public record Entry(Kind kind, String stage) implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::kind).thenComparing(Entry::stage);

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }
  }

  void book(Kind kind, String stage, double cost) {
    entries.merge(new Entry(kind, stage), Millionths.of(cost), Math::addExact);
  }

  /// Returns the lines.
  public SortedMap<Entry, Long> entries() {
    return Collections.unmodifiableSortedMap(entries);
  }

  /// Returns what one kind cost in a stage, as a number.
  public double cost(Kind kind, String stage) {
    return Millionths.number(entries.getOrDefault(new Entry(kind, stage), 0L));
  }

  /// Returns what one kind cost in all stages together, in millionths.
  public long total(Kind kind) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .mapToLong(entry -> entry.getValue())
        .sum();
  }

  /// Returns everything, in millionths.
  public long total() {
    return entries.values().stream().mapToLong(Long::longValue).sum();
  }
}
