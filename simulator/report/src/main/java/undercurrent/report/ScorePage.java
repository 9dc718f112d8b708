package undercurrent.report;

import java.util.List;
import java.util.Locale;
import undercurrent.experiment.RunResult;
import undercurrent.testscore.Section;
import undercurrent.testscore.TestScore;

/// The page of the ML Test Score: a table a section of the paper, then what stands beside it.
final class ScorePage {
  private ScorePage() {}

  static String of(RunResult run, ScenarioText scenario, String command) {
    String points = ScoreTable.of(run).map(s -> ScoreTable.points(s.points())).orElse("none");
    var page =
        new Page(
            "ML Test Score",
            run.plan().lifecycle().title() + " · " + scenario.name(),
            "ML Test Score: " + points + " of 7",
            run);
    ScoreTable.of(run).ifPresent(score -> write(page, score, run));
    return page.end(command, List.of(new TwinArms.Arm("run", "result hash", run)));
  }

  private static void write(Page page, TestScore score, RunResult run) {
    var beside = page.section("meaning", "What it means");
    beside.element("p", ScoreTable.KEY, "class", "reading");
    ScoreTable.beside(beside, score, run);
    beside.close();
    for (Section section : Section.values()) {
      String id = "table-" + section.title().toLowerCase(Locale.ROOT);
      String heading = section.title() + ": " + ScoreTable.points(score.sum(section)) + " of 7";
      table(page.section(id, heading), score.in(section));
    }
  }

  private static void table(Markup markup, List<TestScore.Verdict> verdicts) {
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : List.of("Test", "Has", "Why", "Passing", "Why", "What would raise it")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (var each : verdicts) {
      markup.open("tr");
      markup.element("th", each.place().number() + " " + each.place().title(), "scope", "row");
      markup.element("td", each.having().degree().inWords());
      markup.element("td", each.having().why());
      markup.element("td", each.passing().outcome().inWords());
      markup.element("td", each.passing().why());
      markup.element("td", each.having().raise()).close();
    }
    markup.close().close().close().close();
  }
}
