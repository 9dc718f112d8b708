package undercurrent.report;

import static undercurrent.report.TerminalText.pad;
import static undercurrent.report.TerminalText.padLeft;

import java.util.List;
import java.util.Locale;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Stage;
import undercurrent.report.TerminalStyle.Mark;

/// A run as text for a terminal of 80 columns.
public final class TerminalReport {
  private static final int BAR = 18;
  private static final int SPARK = 20;

  private final RunResult run;
  private final TerminalText text;

  private TerminalReport(RunResult run, TerminalStyle style) {
    this.run = run;
    this.text = new TerminalText(style);
  }

  /// Returns the report of a run.
  public static String of(RunResult run, TerminalStyle style) {
    return of(run, List.of(), style);
  }

  /// Returns the report of a run, with the goals of its scenario.
  public static String of(RunResult run, List<GoalResult> goals, TerminalStyle style) {
    var report = new TerminalReport(run, style);
    TerminalHead.write(report.text, run.plan().lifecycle().title(), Headline.of(run), run);
    if (!run.measures().isEmpty()) {
      for (ReportPart part : ReportPart.values()) {
        report.write(part, goals);
      }
    }
    return report.text.line("").labelled("Hash", run.resultHash()).toString();
  }

  private void write(ReportPart part, List<GoalResult> goals) {
    switch (part) {
      case CHRONICLE -> chronicle();
      case STARVED -> starvation();
      case EFFORT -> effort();
      case FLOW -> TerminalFlow.write(text, run);
      case ACCURACY -> accuracy();
      case QUESTIONS -> questions();
      case SCORE -> ScoreTable.write(text, run);
      case SAFETY_CASE -> safetyCase();
      case GOALS -> goals(goals);
      case WHY -> why();
      case LATENCY, SAFETY, SUITE, FUNNEL, VALUE, RETRIEVAL, COST -> section(part);
      case DELIVERY -> {
        section(part);
        DoraTable.write(text, run);
      }
      case INCIDENTS -> {
        section(part);
        if (!part.rows(run).isEmpty()) {
          text.line("  " + ReportPart.PAGES_ASSUMED).paragraph(ReportPart.woken(run));
        }
      }
    }
  }

  private void chronicle() {
    var told = Chronicle.of(run);
    if (!told.isEmpty()) {
      text.section(ReportPart.CHRONICLE.inCapitals(), "");
      told.forEach(event -> text.labelled(CauseMark.briefly(event), CauseText.of(event.what())));
    }
  }

  private void starvation() {
    List<String> starved = Starvation.of(run);
    if (!starved.isEmpty()) {
      text.section(ReportPart.STARVED.inCapitals(), "");
      starved.forEach(text::paragraph);
    }
  }

  private void effort() {
    for (EffortBars bars : EffortBars.values()) {
      List<MeasureResult> rows = bars.rows(run);
      if (!rows.isEmpty()) {
        text.section(bars.title().toUpperCase(Locale.ROOT), bars.note(run));
        bars(rows);
      }
    }
    text.line("");
    ReportPart.EFFORT.rows(run).forEach(this::row);
  }

  private void bars(List<MeasureResult> rows) {
    double most = rows.stream().mapToDouble(row -> row.estimate().mean()).max().orElse(0);
    double total = run.measure("effort.total").estimate().mean();
    for (MeasureResult row : rows) {
      double hours = row.estimate().mean();
      String share = total > 0 ? Figures.percent(hours / total) : "";
      String bar = text.style().bar(most > 0 ? hours / most : 0, BAR);
      Stage.Kind kind = MeasureTable.stageKind(run, row);
      String amount =
          padLeft(Figures.mean("h", row.estimate()), 8)
              + pad(row.estimate().count() < 2 ? "" : " " + halfHours(row), 9)
              + " h"
              + padLeft(share, 6);
      text.line(
          text.label(Titles.of(run.plan(), row.measure()))
              + letter(kind)
              + amount
              + "  "
              + painted(kind, bar));
    }
  }

  private String halfHours(MeasureResult row) {
    return text.style().plusMinus() + " " + Figures.half("h", row.estimate());
  }

  private static char letter(Stage.Kind kind) {
    return switch (kind) {
      case DATA -> 'D';
      case VALIDATION -> 'V';
      case OTHER -> ' ';
    };
  }

  private String painted(Stage.Kind kind, String bar) {
    return switch (kind) {
      case DATA -> text.style().paint(Mark.DATA, bar);
      case VALIDATION -> text.style().paint(Mark.VALIDATION, bar);
      case OTHER -> bar;
    };
  }

  private void accuracy() {
    text.section(ReportPart.ACCURACY.inCapitals(), "week by week, low to high");
    text.paragraph("  " + run.plan().lifecycle().accuracy());
    for (MeasureResult row : ReportPart.ACCURACY.rows(run)) {
      String title = Titles.of(run.plan(), row.measure());
      String spark = Sparkline.of(row, text.style(), SPARK);
      text.row(title, row.measure().unit(), row.estimate(), spark + MeasureTable.seenIn(row));
    }
  }

  private void questions() {
    List<MeasureResult> rows = ReportPart.QUESTIONS.rows(run);
    if (!rows.isEmpty()) {
      text.section(ReportPart.QUESTIONS.inCapitals(), "");
      for (MeasureResult row : rows) {
        text.paragraph(Titles.sentence(row.measure().meaning()));
        row(row);
      }
    }
  }

  private void safetyCase() {
    SafetyCase.of(run)
        .ifPresent(
            made -> {
              text.section(ReportPart.SAFETY_CASE.inCapitals(), made.verdict().word());
              for (var row : made.rows()) {
                String claim = " ".repeat(2 + 2 * row.depth()) + row.claim();
                boolean fails = row.verdict() == SafetyCase.Verdict.FAILS;
                String word = row.verdict().word();
                text.line(pad(claim, 70) + (fails ? text.style().paint(Mark.BAD, word) : word));
              }
            });
  }

  private void goals(List<GoalResult> goals) {
    if (!goals.isEmpty()) {
      double points = goals.stream().mapToDouble(GoalResult::points).sum();
      double reached = goals.stream().filter(GoalResult::met).mapToDouble(GoalResult::points).sum();
      String score =
          Figures.decimals(reached, 0) + " of " + Figures.decimals(points, 0) + " points";
      text.section(ReportPart.GOALS.inCapitals(), points > 0 ? score : "");
      for (GoalResult goal : goals) {
        String verdict = goal.met() ? "reached" : text.style().paint(Mark.BAD, "missed");
        text.line("  " + pad(goal.goal(), 52) + pad(goal.valueInWords(), 18) + verdict);
      }
    }
  }

  private void why() {
    Explanation.of(run.replications().getFirst().trace())
        .ifPresent(
            why -> {
              text.section("WHY, in the first replication, " + why.symptom(), "");
              for (var step : why.steps()) {
                text.labelled(
                    step.omitted() > 0 ? "" : CauseMark.briefly(step.event()), step.text());
              }
            });
  }

  private void section(ReportPart part) {
    List<MeasureResult> rows = part.rows(run);
    if (!rows.isEmpty()) {
      text.section(part.inCapitals(), "");
      rows.forEach(this::row);
    }
  }

  private void row(MeasureResult row) {
    String title = Titles.of(run.plan(), row.measure());
    text.row(title, row.measure().unit(), row.estimate(), MeasureTable.seenIn(row));
  }
}
