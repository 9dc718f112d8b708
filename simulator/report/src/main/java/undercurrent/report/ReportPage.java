package undercurrent.report;

import java.util.List;
import java.util.stream.Stream;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;

/// The page of a run: self-contained, for a projector and for a telephone.
public final class ReportPage {
  private ReportPage() {}

  /// Returns the page as HTML.
  public static String of(RunResult run, ScenarioText scenario) {
    return of(run, scenario, List.of());
  }

  /// Returns the page with the goals of the scenario.
  public static String of(RunResult run, ScenarioText scenario, List<GoalResult> goals) {
    String title = run.plan().lifecycle().title();
    var page = new Page(title, title + " · " + scenario.name(), Headline.of(run), run);
    if (!run.measures().isEmpty()) {
      for (ReportPart part : ReportPart.values()) {
        write(page, run, part, goals);
      }
      PictureSections.addTo(page, run);
      measures(page, run);
    }
    page.claims(run);
    return page.end(
        RepeatCommand.of(run, scenario), List.of(new TwinArms.Arm("run", "result hash", run)));
  }

  private static void write(Page page, RunResult run, ReportPart part, List<GoalResult> goals) {
    switch (part) {
      case CHRONICLE -> chronicle(page, run);
      case STARVED -> starvation(page, run);
      case EFFORT -> EffortSection.addTo(page, run);
      case FLOW -> flow(page, run);
      case QUESTIONS -> questions(page, run);
      case SCORE -> ScoreTable.addTo(page, run);
      case SAFETY_CASE -> SafetyCase.of(run).ifPresent(made -> safetyCase(page, made));
      case GOALS -> goals(page, goals);
      case WHY -> page.why(run, "");
      case LATENCY, ACCURACY, SAFETY, SUITE, FUNNEL, VALUE, RETRIEVAL, DELIVERY, INCIDENTS, COST ->
          table(page, run, part);
    }
  }

  private static void chronicle(Page page, RunResult run) {
    var told = Chronicle.of(run);
    if (!told.isEmpty()) {
      var markup = page.section(ReportPart.CHRONICLE.id(), ReportPart.CHRONICLE.heading());
      markup.open("ul");
      for (var event : told) {
        markup.open("li").element("strong", Wording.when(event));
        markup.text(" " + CauseText.of(event.what())).close();
      }
      markup.close().close();
    }
  }

  private static void starvation(Page page, RunResult run) {
    List<String> starved = Starvation.of(run);
    if (!starved.isEmpty()) {
      var markup = page.section(ReportPart.STARVED.id(), ReportPart.STARVED.heading());
      starved.forEach(sentence -> markup.element("p", sentence));
      markup.close();
    }
  }

  private static void goals(Page page, List<GoalResult> goals) {
    if (goals.isEmpty()) {
      return;
    }
    var markup = page.section(ReportPart.GOALS.id(), ReportPart.GOALS.heading());
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : List.of("Goal", "The run", "Verdict", "Points")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (GoalResult goal : goals) {
      markup.open("tr").element("th", goal.goal(), "scope", "row");
      markup.element("td", goal.valueInWords(), "class", "figure");
      markup.element("td", goal.met() ? "reached" : "missed");
      markup.element("td", Figures.decimals(goal.points(), 0), "class", "figure").close();
    }
    markup.close().close().close().close();
  }

  private static void flow(Page page, RunResult run) {
    if (!FlowRows.of(run).isEmpty()) {
      var markup = page.section(ReportPart.FLOW.id(), ReportPart.FLOW.heading());
      ValueStream.of(run).addTo(markup);
      HandOffs.addTo(markup, run);
      markup.close();
    }
  }

  /// Adds a part that is a table of measures, with what there is to see of them.
  private static void table(Page page, RunResult run, ReportPart part) {
    List<MeasureResult> rows = part.rows(run);
    if (rows.isEmpty()) {
      return;
    }
    var markup = page.section(part.id(), part.heading());
    if (part == ReportPart.INCIDENTS) {
      markup.element("p", Titles.sentence(ReportPart.PAGES_ASSUMED) + ".", "class", "reading");
      markup.element("p", ReportPart.woken(run));
    }
    MeasureTable.addTo(markup, run, rows, part == ReportPart.ACCURACY);
    if (part == ReportPart.DELIVERY) {
      DoraTable.addTo(markup, run);
    }
    figures(run, part).forEach(figure -> figure.addTo(markup));
    SliceHeatMap map = SliceHeatMap.of(run);
    if (part == ReportPart.ACCURACY && !map.isEmpty()) {
      map.addTo(markup, run.plan().lifecycle().accuracyWord());
    }
    markup.close();
  }

  private static List<ChartFigure> figures(RunResult run, ReportPart part) {
    return switch (part) {
      case LATENCY ->
          Stream.concat(Stream.of(RunCharts.latency(run)), LapChart.of(run).stream()).toList();
      case ACCURACY -> List.of(RunCharts.accuracy(run));
      case FUNNEL -> DataFunnel.of(run).stream().toList();
      default -> RunCharts.of(run, part.rows(run));
    };
  }

  private static void questions(Page page, RunResult run) {
    List<MeasureResult> rows = ReportPart.QUESTIONS.rows(run);
    if (rows.isEmpty()) {
      return;
    }
    var markup = page.section(ReportPart.QUESTIONS.id(), ReportPart.QUESTIONS.heading());
    markup.open("div", "class", "scroll").open("table", "class", "rows").open("thead").open("tr");
    for (String head : List.of("Question, and what answers it", "The run's answer")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (MeasureResult row : rows) {
      markup.open("tr").element("th", Titles.sentence(row.measure().meaning()), "scope", "row");
      markup.open("td").text(Figures.withUnit(row.measure().unit(), row.estimate(), "±"));
      markup.text(" ").element("span", MeasureTable.seenIn(row), "class", "seen").close().close();
    }
    markup.close().close().close().close();
  }

  private static void safetyCase(Page page, SafetyCase made) {
    var markup =
        page.section(
            ReportPart.SAFETY_CASE.id(),
            ReportPart.SAFETY_CASE.heading() + ": " + made.verdict().word());
    markup.element(
        "p",
        "A claim holds when the whole interval lies within the limit, fails when the mean lies"
            + " outside, and is open in between and where evidence is missing. The limits are"
            + " assumed.",
        "class",
        "reading");
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : List.of("Claim", "Because", "Verdict")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (var row : made.rows()) {
      markup.open("tr");
      markup.element(
          "th", row.claim(), "scope", "row", "style", "--depth:" + row.depth(), "class", "claim");
      markup.element("td", row.evidence()).element("td", row.verdict().word()).close();
    }
    markup.close().close().close().close();
  }

  private static void measures(Page page, RunResult run) {
    var markup = page.section("measures", "All measures");
    markup.open("details");
    markup.element("summary", run.measures().size() + " measures with their intervals");
    markup.open("div", "class", "scroll").add(MeasureTable.all(run)).close();
    markup.close().close();
  }
}
