package undercurrent.scenario.yaml;

import undercurrent.scenario.diagnostic.Findings;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.diagnostic.Source;

/// Explains faults inside `[ ]` and `{ }`.
record FlowFault(Source source, Findings findings) {

  /// Adds the finding.
  ///
  /// @param at where the parser stopped
  /// @param opened where the bracket was opened
  void explain(String problem, Place at, Place opened) {
    String line = source.line(at.line());
    boolean braces =
        problem.endsWith("got {")
            && column(at) > 0
            && line.charAt(Math.min(column(at), line.length()) - 1) == '$';
    if (braces) {
      int end = line.indexOf('}', column(at));
      String name = end < 0 ? "x" : line.substring(column(at) + 1, end).strip();
      findings.add(
          "Y021",
          new Place(source, at.line(), at.column() - 1, name.length() + 3),
          "variables are written without braces",
          "write $" + name + " without braces");
    } else if (at.line() == opened.line() && !problem.contains("stream end")) {
      addComma(at, opened, line);
    } else {
      addOpen(at, opened, line);
    }
  }

  private void addComma(Place at, Place opened, String line) {
    String before = line.substring(0, Math.min(column(at), line.length()));
    String word = before.substring(before.lastIndexOf(' ') + 1);
    boolean cut = problemIsWord(word);
    findings.add(
        "Y004",
        cut ? new Place(source, at.line(), at.column() - word.length(), word.length()) : at,
        "the " + what(opened) + " opened at " + text(opened) + " is broken here",
        cut
            ? "put a comma before \"" + word + "\""
            : "put a comma here, or quotes around the text");
  }

  private void addOpen(Place at, Place opened, String line) {
    String word = line.strip().split("[:\\s]", 2)[0];
    boolean ended = word.isEmpty() || (at.line() >= source.lines().size() && line.isBlank());
    findings.add(
        "Y004",
        opened,
        "the "
            + what(opened)
            + " opened at "
            + text(opened)
            + (ended ? " is never closed" : " is not closed before \"" + word + "\""),
        "close it with " + (what(opened).equals("list") ? "]" : "}"));
  }

  private static boolean problemIsWord(String word) {
    return word.matches("[A-Za-z][A-Za-z0-9_-]*");
  }

  private String what(Place opened) {
    String line = source.line(opened.line());
    return opened.column() <= line.length() && line.charAt(opened.column() - 1) == '{'
        ? "map"
        : "list";
  }

  private static String text(Place place) {
    return place.line() + ":" + place.column();
  }

  private static int column(Place at) {
    return at.column() - 1;
  }
}
