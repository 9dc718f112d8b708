package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import undercurrent.report.TerminalStyle.Mark;
import undercurrent.statistics.Estimate;

/// The lines of a report for a terminal, each at most 80 columns.
final class TerminalText {
  private static final int LABEL = 32;

  private final TerminalStyle style;
  private final StringBuilder text = new StringBuilder();

  TerminalText(TerminalStyle style) {
    this.style = style;
  }

  TerminalStyle style() {
    return style;
  }

  /// Adds a line that is already in style.
  TerminalText line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  /// Adds an empty line and a heading, with notes at the right.
  TerminalText section(String title, String note) {
    String shown = style.plain(note);
    String gap = " ".repeat(Math.max(1, TerminalStyle.WIDTH - title.length() - shown.length()));
    return line("").line(style.paint(Mark.HEADING, title) + gap + style.paint(Mark.FAINT, shown));
  }

  /// Adds text that is broken at spaces.
  TerminalText paragraph(String prose) {
    return labelled("", prose);
  }

  /// Adds a label of eleven columns and text beside it.
  TerminalText labelled(String label, String prose) {
    int indent = label.isEmpty() ? 0 : 11;
    String head = pad(label, indent);
    for (String part : wrap(style.plain(prose), TerminalStyle.WIDTH - indent)) {
      line(style.paint(Mark.FAINT, head) + part);
      head = " ".repeat(indent);
    }
    return this;
  }

  /// Adds a row: a label, an estimate with its unit, and what follows.
  TerminalText row(String label, String unit, Estimate estimate, String after) {
    return line(label(label) + pad(estimate(unit, estimate), 26) + after);
  }

  /// Returns an estimate with its interval and unit.
  String estimate(String unit, Estimate estimate) {
    return style.plain(Figures.withUnit(unit, estimate, style.plusMinus()));
  }

  /// Returns an estimate with its interval, without its unit.
  String bareEstimate(String unit, Estimate estimate) {
    return style.plain(Figures.withoutUnit(unit, estimate, style.plusMinus()));
  }

  /// Returns a label as it begins a row.
  String label(String label) {
    return label(label, LABEL);
  }

  /// Returns a label of some columns as it begins a row.
  String label(String label, int columns) {
    return "  " + pad(cut(style.plain(label), columns - 1), columns);
  }

  @Override
  public String toString() {
    return text.toString();
  }

  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }

  static String padLeft(String text, int columns) {
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }

  static String cut(String text, int columns) {
    return text.length() <= columns ? text : text.substring(0, columns - 1) + ".";
  }

  private static List<String> wrap(String prose, int columns) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : prose.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
