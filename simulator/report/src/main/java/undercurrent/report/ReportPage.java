package undercurrent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Exhibit;
import undercurrent.lifecycle.GreyPicture;

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
      if (!goals.isEmpty()) {
        goals(page, goals);
      }
      chronicle(page, run);
      starvation(page, run);
      effort(page, run);
      flow(page, run);
      page.charts("Week by week", RunCharts.of(run));
      loop(page, run);
      slices(page, run);
      DoraTable.addTo(page, run);
      SafetyCase.of(run).ifPresent(made -> safetyCase(page, made));
      ScoreTable.addTo(page, run);
      pictures(page, run);
      exhibits(page, run);
      page.why(run, "");
      measures(page, run);
    }
    page.claims(run);
    return page.end(
        RepeatCommand.of(run, scenario), List.of(new TwinArms.Arm("run", "result hash", run)));
  }

  private static void chronicle(Page page, RunResult run) {
    var told = Chronicle.of(run);
    if (!told.isEmpty()) {
      var markup = page.section("chronicle", "What happened, in the first replication");
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
      var markup = page.section("starved", "What starved, in the first replication");
      starved.forEach(sentence -> markup.element("p", sentence));
      markup.close();
    }
  }

  private static void goals(Page page, List<GoalResult> goals) {
    var markup = page.section("goals", "Goals");
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

  private static void effort(Page page, RunResult run) {
    var markup = page.section("effort", "Where the hours went");
    markup.open("figure", "id", "boxes");
    markup.element("h3", "The small black box");
    markup.element(
        "p",
        "Area is hours. After figure 1 of Sculley et al. (2015), Hidden Technical Debt in Machine"
            + " Learning Systems: only a small part of a real system is ML code, drawn black.",
        "class",
        "reading");
    markup.open("div", "class", "wide");
    markup.add(new SubsystemFigure(run, "boxes-wide", 1000, 520).markup()).close();
    markup.open("div", "class", "narrow");
    markup.add(new SubsystemFigure(run, "boxes-narrow", 340, 520).markup()).close();
    unbooked(markup, run);
    markup.close();
    markup.open("figure", "id", "stages").element("h3", "Effort by stage");
    markup.open("div", "class", "scroll").add(MeasureTable.stages(run)).close();
    markup.close().close();
  }

  private static void flow(Page page, RunResult run) {
    if (!FlowRows.of(run).isEmpty()) {
      var markup = page.section("flow", "How the work flowed");
      ValueStream.of(run).addTo(markup);
      EffortTables.addTo(markup, run);
      markup.close();
    }
  }

  private static void safetyCase(Page page, SafetyCase made) {
    var markup = page.section("safety-case", "Safety case: " + made.verdict().word());
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
          "th", row.claim(), "scope", "row", "style", "padding-left:" + 1.4 * row.depth() + "em");
      markup.element("td", row.evidence()).element("td", row.verdict().word()).close();
    }
    markup.close().close().close().close();
  }

  private static void slices(Page page, RunResult run) {
    var map = SliceHeatMap.of(run);
    if (!map.isEmpty()) {
      var markup = page.section("slice-map", "Where it is good, and where not");
      map.addTo(markup, run.plan().lifecycle().accuracyWord());
      markup.close();
    }
  }

  private static void loop(Page page, RunResult run) {
    var figures =
        Stream.of(DataFunnel.of(run), LapChart.of(run)).flatMap(Optional::stream).toList();
    if (!figures.isEmpty()) {
      var markup = page.section("loop", "Round the loop");
      figures.forEach(figure -> figure.addTo(markup));
      markup.close();
    }
  }

  /// Adds what can be drawn, a section a topic, in the order in which the replication showed it.
  private static void pictures(Page page, RunResult run) {
    var byTopic = new LinkedHashMap<String, List<ChartFigure>>();
    for (Exhibit exhibit : shown(run, Exhibit.class)) {
      PictureFigures.of(exhibit)
          .ifPresent(
              figure ->
                  byTopic.computeIfAbsent(exhibit.topic(), t -> new ArrayList<>()).add(figure));
    }
    int number = 0;
    for (var topic : byTopic.entrySet()) {
      String id = number++ == 0 ? "diagrams" : "diagrams-" + number;
      var markup = page.section(id, topic.getKey());
      topic.getValue().forEach(figure -> figure.addTo(markup));
      markup.close();
    }
  }

  private static <E extends Exhibit> List<E> shown(RunResult run, Class<E> kind) {
    return run.replications().getFirst().exhibits().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  private static void exhibits(Page page, RunResult run) {
    var exhibits = shown(run, GreyPicture.class);
    if (!exhibits.isEmpty()) {
      var markup = page.section("exhibits", exhibits.getFirst().topic());
      markup.element(
          "p",
          "At the end of the first replication. Red: covering that part takes the most away from"
              + " the answer (occlusion, Zeiler and Fergus 2014).",
          "class",
          "reading");
      markup.open("div", "class", "exhibits");
      exhibits.forEach(exhibit -> new ExhibitFigure(exhibit).addTo(markup));
      markup.close().close();
    }
  }

  private static void unbooked(Markup markup, RunResult run) {
    var none =
        run.measures().stream()
            .filter(result -> result.measure().name().startsWith("effort.subsystem."))
            .filter(result -> result.estimate().mean() == 0)
            .map(result -> Titles.of(run.plan(), result.measure()))
            .toList();
    if (!none.isEmpty()) {
      markup.element("p", "No hours at all: " + String.join(", ", none) + ".", "class", "key");
    }
  }

  private static void measures(Page page, RunResult run) {
    var markup = page.section("measures", "All measures");
    markup.open("details");
    markup.element("summary", run.measures().size() + " measures with their intervals");
    markup.open("div", "class", "scroll").add(MeasureTable.all(run)).close();
    markup.close().close();
  }
}
