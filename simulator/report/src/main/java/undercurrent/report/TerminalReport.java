package undercurrent.report;

import static undercurrent.report.TerminalText.pad;
import static undercurrent.report.TerminalText.padLeft;

import java.util.List;
import java.util.stream.Collectors;
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
      report.chronicle();
      report.starvation();
      report.effort();
      report.latency();
      report.accuracy();
      report.rest();
      report.safetyCase();
      ScoreTable.write(report.text, run);
      report.goals(goals);
      report.why();
    }
    return report.text.line("").labelled("Hash", run.resultHash()).toString();
  }

  private void chronicle() {
    var told = Chronicle.of(run);
    if (!told.isEmpty()) {
      text.section("WHAT HAPPENED, in the first replication", "");
      told.forEach(event -> text.labelled(CauseMark.briefly(event), CauseText.of(event.what())));
    }
  }

  private void starvation() {
    List<String> starved = Starvation.of(run);
    if (!starved.isEmpty()) {
      text.section("STARVED, in the first replication", "");
      starved.forEach(text::paragraph);
    }
  }

  private void effort() {
    String kinds =
        "D data "
            + percent("effort.share.data")
            + " · V validation "
            + percent("effort.share.validation");
    text.section("EFFORT BY STAGE", kinds);
    bars("effort.stage.");
    text.section("EFFORT BY ROLE", "");
    bars("effort.role.");
    text.section("EFFORT BY SUBSYSTEM", "the ten boxes of Sculley et al. 2015, figure 1");
    bars("effort.subsystem.");
    text.line("");
    row("effort.total");
    measures("work.").forEach(this::row);
    row("effort.share.toil");
    row("effort.share.rework");
    row("effort.share.incident");
    measures("effort.share.debt-").forEach(this::row);
    TerminalFlow.write(text, run);
  }

  private void bars(String prefix) {
    List<MeasureResult> rows = measures(prefix);
    double most = rows.stream().mapToDouble(row -> row.estimate().mean()).max().orElse(0);
    double total = run.measure("effort.total").estimate().mean();
    for (MeasureResult row : rows) {
      double hours = row.estimate().mean();
      String share = total > 0 ? Figures.percent(hours / total) : "";
      String bar = text.style().bar(most > 0 ? hours / most : 0, BAR);
      Stage.Kind kind = kindOf(row);
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

  private Stage.Kind kindOf(MeasureResult row) {
    return run.plan().lifecycle().stages().stream()
        .filter(stage -> row.measure().name().equals("effort.stage." + stage.id()))
        .map(Stage::kind)
        .findFirst()
        .orElse(Stage.Kind.OTHER);
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

  private void latency() {
    text.section("LATENCY", "");
    measures("latency.").forEach(this::row);
  }

  private void accuracy() {
    text.section("ACCURACY", "week by week, low to high");
    text.paragraph("  " + run.plan().lifecycle().accuracy());
    for (MeasureResult row : measures("accuracy.")) {
      String title = Titles.of(run.plan(), row.measure());
      String spark = Sparkline.of(row, text.style(), SPARK);
      text.row(title, row.measure().unit(), row.estimate(), spark + seenIn(row));
    }
  }

  private void rest() {
    section("SAFETY", "safety.", "exposure.");
    section("SCENARIO SUITE near the physical limit, nobody at the wheel to help", "suite.");
    section("FUNNEL OF DATA", "volume.");
    section("VALUE", "value.");
    retrieval();
    section("DELIVERY", "delivery.");
    DoraTable.write(text, run);
    incidents();
    section("COST, in the currency of the wages", "cost.");
  }

  private void safetyCase() {
    SafetyCase.of(run)
        .ifPresent(
            made -> {
              text.section("SAFETY CASE, limits assumed", made.verdict().word());
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
      text.section("GOALS", points > 0 ? score : "");
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

  private void section(String title, String... prefixes) {
    var rows = List.of(prefixes).stream().flatMap(prefix -> measures(prefix).stream()).toList();
    if (!rows.isEmpty()) {
      text.section(title, "");
      rows.forEach(this::row);
    }
  }

  /// Says how well retrieval searches, where it searches anything.
  private void retrieval() {
    if (measures("retrieval.").stream().anyMatch(row -> !row.estimate().isNone())) {
      section("RETRIEVAL", "retrieval.");
    }
  }

  /// Shows operations; how pages tire is an assumption, and the heading says so.
  private void incidents() {
    String heading = "INCIDENTS, pages, toil, error budget";
    section(heading, "incidents.", "pages.", "toil.", "error-budget.", "releases.");
    if (!measures("pages.").isEmpty()) {
      text.line("  assumed: pages are missed as undercurrent explain attention says");
    }
  }

  private void row(String name) {
    row(run.measure(name));
  }

  private void row(MeasureResult row) {
    String title = Titles.of(run.plan(), row.measure());
    text.row(title, row.measure().unit(), row.estimate(), seenIn(row));
  }

  /// Returns in how many replications there was something to read; empty when it was in all.
  private static String seenIn(MeasureResult row) {
    int count = row.estimate().count();
    if (!row.isPartial()) {
      return "";
    }
    return count == 0 ? "never seen" : "seen in " + count + " of " + row.values().size() + " runs";
  }

  private String percent(String name) {
    return Figures.percent(run.measure(name).estimate().mean());
  }

  private List<MeasureResult> measures(String prefix) {
    return run.measures().stream()
        .filter(result -> result.measure().name().startsWith(prefix))
        .collect(Collectors.toList());
  }
}
