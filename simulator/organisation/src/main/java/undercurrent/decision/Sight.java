package undercurrent.decision;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/// What a role sees when it has to decide, line by line: what people of that role can know, and never
/// the truth that only the observer of the simulation knows.
public final class Sight {
  private final SequencedMap<String, String> lines = new LinkedHashMap<>();

  /// Makes a sight of nothing.
  public Sight() {}

  /// Adds a line; returns this sight.
  public Sight with(String name, String text) {
    lines.put(name, text);
    return this;
  }

  /// Adds a line with a count.
  public Sight with(String name, long count) {
    return with(name, Long.toString(count));
  }

  /// Adds a line with a number to three decimals.
  public Sight with(String name, double number) {
    return with(name, String.format(Locale.ROOT, "%.3f", number));
  }

  /// Returns the lines, in the order in which they were added.
  public SequencedMap<String, String> lines() {
    return lines;
  }
}
