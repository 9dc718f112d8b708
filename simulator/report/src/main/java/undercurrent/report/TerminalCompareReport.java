package undercurrent.report;

import static undercurrent.report.TerminalText.padLeft;

import undercurrent.lifecycle.Plan;
import undercurrent.report.Comparison.Difference;
import undercurrent.report.TerminalStyle.Mark;

/// Two arms beside each other as text for a terminal of 80 columns.
public final class TerminalCompareReport {
  private static final int LABEL = 34;

  private final Plan plan;
  private final TerminalText text;

  private TerminalCompareReport(Plan plan, TerminalStyle style) {
    this.plan = plan;
    this.text = new TerminalText(style);
  }

  /// Returns the report of a comparison; the arms go by the names that are given.
  public static String of(Comparison comparison, String a, String b, TerminalStyle style) {
    var report = new TerminalCompareReport(comparison.b().plan(), style);
    String headline = ComparePage.headline(comparison);
    TerminalHead.write(report.text, "A " + a + ", B " + b, headline, comparison.b());
    report.table(comparison, true);
    report.table(comparison, false);
    return report
        .text
        .line("")
        .labelled("Hash A", comparison.a().resultHash())
        .labelled("Hash B", comparison.b().resultHash())
        .toString();
  }

  private void table(Comparison comparison, boolean main) {
    text.section(
        main ? "MAIN MEASURES" : "ALL OTHERS", ComparePage.PAIRED + "; * the interval excludes 0");
    String heads = text.label("", LABEL) + padLeft("A", 11) + padLeft("B", 11) + "  B minus A";
    text.line(text.style().paint(Mark.FAINT, heads));
    comparison.differences().stream()
        .filter(paired -> MainMeasures.contains(paired.measure().name()) == main)
        .forEach(this::row);
  }

  private void row(Difference paired) {
    String row =
        text.label(Titles.withUnit(plan, paired.measure()), LABEL)
            + padLeft(Figures.value(paired.measure(), paired.a().mean()), 11)
            + padLeft(Figures.value(paired.measure(), paired.b().mean()), 11)
            + "  "
            + text.bareEstimate(paired.measure().unit(), paired.difference());
    boolean sure = Figures.excludesZero(paired.measure().unit(), paired.difference());
    text.line(sure ? text.style().paint(Mark.HEADING, "*" + row.substring(1)) : row);
  }
}
