package undercurrent.report;

import java.util.ArrayList;
import java.util.List;

/// Words in lines for a narrow box; a word that is longer than a line is cut, at a hyphen if it can.
final class WrappedWords {
  private WrappedWords() {}

  /// Returns the lines, each of so many letters at most.
  static List<String> of(String text, double letters) {
    int most = Math.max(6, (int) letters);
    var lines = new ArrayList<String>();
    for (String word : text.split(" ", -1)) {
      String rest = word;
      String longer = lines.isEmpty() ? rest : lines.getLast() + " " + rest;
      if (!lines.isEmpty() && longer.length() <= most) {
        lines.set(lines.size() - 1, longer);
        continue;
      }
      while (rest.length() > most) {
        int hyphen = rest.lastIndexOf('-', most - 1);
        int cut = hyphen > 2 ? hyphen + 1 : most;
        lines.add(rest.substring(0, cut));
        rest = rest.substring(cut);
      }
      lines.add(rest);
    }
    return lines;
  }
}
