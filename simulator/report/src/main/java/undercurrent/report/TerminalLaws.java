package undercurrent.report;

import java.util.List;
import java.util.Locale;
import undercurrent.report.TerminalStyle.Mark;
import undercurrent.verification.LawReport;
import undercurrent.verification.LawVerdict;
import undercurrent.verification.ReferenceFigure;

/// Laws as a table for a terminal.
public final class TerminalLaws {
  private static final int ID = 5;
  private static final int LAW = 44;

  private TerminalLaws() {}

  /// Returns the table.
  ///
  /// @param whole whether all figures of each law are shown, rather than the one that says most and
  ///   those that are not as expected
  public static String of(LawReport report, boolean whole, TerminalStyle style) {
    var text = new TerminalText(style);
    text.section(LawText.TITLE.toUpperCase(Locale.ROOT), "seed " + report.seed());
    text.line(TerminalReferences.heads(style));
    report.verdicts().forEach(verdict -> add(text, verdict, whole, style));
    return text.line("").paragraph(LawText.sentence(report)).toString();
  }

  private static void add(
      TerminalText text, LawVerdict verdict, boolean whole, TerminalStyle style) {
    text.line("").line(head(verdict, style));
    List<ReferenceFigure> shown = whole ? verdict.figures() : brief(verdict);
    rows(text, shown, style);
    int more = verdict.figures().size() - shown.size();
    if (more > 0) {
      text.line(style.paint(Mark.FAINT, "  and " + more + " more as expected"));
    }
    text.labelled("  expected", verdict.expected()).labelled("  source", verdict.source());
    if (verdict.isContested()) {
      text.labelled("  contrary", verdict.contrary());
    }
    if (!verdict.assumed().isEmpty()) {
      text.labelled("  assumed", verdict.assumed());
    }
  }

  /// Figures of several topics stand below theirs.
  private static void rows(TerminalText text, List<ReferenceFigure> figures, TerminalStyle style) {
    boolean isOne = figures.stream().map(ReferenceFigure::topic).distinct().count() == 1;
    String topic = "";
    for (ReferenceFigure figure : figures) {
      if (!isOne && !figure.topic().equals(topic)) {
        topic = figure.topic();
        text.line(style.paint(Mark.FAINT, "  " + style.plain(topic)));
      }
      text.line(TerminalReferences.row(figure, style));
    }
  }

  private static String head(LawVerdict verdict, TerminalStyle style) {
    String law =
        TerminalText.pad(verdict.id(), ID)
            + TerminalText.pad(TerminalText.cut(style.plain(verdict.law()), LAW), LAW);
    String result = LawText.verdict(verdict) + ", " + LawText.seeds(verdict);
    return style.paint(Mark.HEADING, law)
        + style.paint(
            verdict.passes() ? Mark.FAINT : Mark.BAD,
            TerminalText.padLeft(result, TerminalStyle.WIDTH - ID - LAW));
  }

  private static List<ReferenceFigure> brief(LawVerdict verdict) {
    var first = verdict.figures().getFirst();
    return verdict.figures().stream()
        .filter(figure -> figure == first || verdict.failures().contains(figure))
        .toList();
  }
}
