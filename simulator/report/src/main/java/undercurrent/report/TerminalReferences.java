package undercurrent.report;

import java.util.List;
import java.util.Locale;
import undercurrent.report.TerminalStyle.Mark;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceFigure.Verdict;
import undercurrent.verification.ReferenceReport;

/// Reference figures as a table for a terminal.
public final class TerminalReferences {
  private static final int WHAT = 34;
  private static final int MEASURED = 12;
  private static final int INTERVAL = 16;
  private static final int EXPECTED = 12;
  private static final int INSIDE = 4;

  private TerminalReferences() {}

  /// Returns the table.
  public static String of(ReferenceReport report, TerminalStyle style) {
    var text = new TerminalText(style);
    String title = report.title().toUpperCase(Locale.ROOT) + " BESIDE ITS SOURCES";
    text.section(title, "seed " + report.seed());
    text.line(heads(style));
    String topic = "";
    for (List<ReferenceFigure> group : report.groups()) {
      if (!group.getFirst().topic().equals(topic)) {
        topic = group.getFirst().topic();
        text.line("").line(style.paint(Mark.HEADING, style.plain(topic)));
      }
      group.forEach(figure -> text.line(row(figure, style)));
      text.labelled("  source", group.getFirst().source());
    }
    return text.line("").paragraph(ReferenceText.sentence(report)).toString();
  }

  /// Returns the heads of the columns.
  static String heads(TerminalStyle style) {
    return style.paint(
        Mark.FAINT,
        " ".repeat(2 + WHAT)
            + TerminalText.padLeft("measured", MEASURED)
            + TerminalText.padLeft("95 % interval", INTERVAL)
            + TerminalText.padLeft("expected", EXPECTED)
            + TerminalText.padLeft("in?", INSIDE));
  }

  /// Returns the row of a figure.
  static String row(ReferenceFigure figure, TerminalStyle style) {
    boolean isOutside = figure.verdict() == Verdict.OUTSIDE;
    String what = TerminalText.cut(style.plain(figure.what()), WHAT);
    String row =
        (isOutside ? "! " : "  ")
            + TerminalText.pad(what, WHAT)
            + measured(figure, style)
            + TerminalText.padLeft(style.plain(ReferenceText.expected(figure)), EXPECTED)
            + TerminalText.padLeft(style.plain(ReferenceText.verdict(figure)), INSIDE);
    return isOutside ? style.paint(Mark.BAD, row) : row;
  }

  private static String measured(ReferenceFigure figure, TerminalStyle style) {
    if (figure.verdict() == Verdict.NEEDS_DATA) {
      return TerminalText.padLeft(ReferenceText.NEEDS_DATA, MEASURED + INTERVAL);
    }
    return TerminalText.padLeft(ReferenceText.measured(figure), MEASURED)
        + TerminalText.padLeft(style.plain(ReferenceText.interval(figure)), INTERVAL);
  }
}
