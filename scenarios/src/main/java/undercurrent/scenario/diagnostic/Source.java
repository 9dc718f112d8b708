package undercurrent.scenario.diagnostic;

import java.util.List;

/// A text with the name under which messages point at it.
///
/// @param name a file name, or `builtin:NAME`
/// @param lines the lines, without their ends
public record Source(String name, List<String> lines) {
  public Source {
    lines = List.copyOf(lines);
  }

  /// Returns the source of a text.
  public static Source of(String name, String text) {
    return new Source(name, List.of(text.split("\r\n|\n|\r", -1)));
  }

  /// Returns a line, counted from 1; an empty text if there is no such line.
  public String line(int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }
}
