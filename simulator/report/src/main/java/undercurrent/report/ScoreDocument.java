package undercurrent.report;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.capabilities.Maturity;
import undercurrent.experiment.RunResult;
import undercurrent.testscore.Section;
import undercurrent.testscore.TestScore;

/// The ML Test Score as JSON: a part of the document of a run, and a document of its own.
public final class ScoreDocument {
  private ScoreDocument() {}

  /// Returns the document that `undercurrent score --json` prints.
  public static ObjectNode of(RunResult run, ScenarioText scenario) {
    var document = RunDocument.heading();
    RunDocument.putScenario(document, scenario);
    RunDocument.putExtent(document, run);
    document.put("resultHash", run.resultHash());
    ScoreTable.of(run).ifPresent(score -> document.set("testScore", node(score)));
    document.set("questions", RunDocument.measures(ScoreTable.questions(run)));
    return document;
  }

  /// Returns a score.
  static ObjectNode node(TestScore score) {
    var node = Json.object();
    node.set("points", Json.number(score.points()));
    node.put("band", score.band().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    node.put("meaning", score.band().meaning());
    var sums = node.putObject("sums");
    for (Section section : Section.values()) {
      sums.set(section.title().toLowerCase(Locale.ROOT), Json.number(score.sum(section)));
    }
    var maturity = node.putObject("maturity");
    Maturity.of(score.lacking()).forEach(each -> maturity.put(each.scale(), each.reached().id()));
    var tests = node.putArray("tests");
    for (var verdict : score.verdicts()) {
      var test = tests.addObject().put("test", verdict.place().name());
      test.put("title", verdict.place().title());
      test.put("having", verdict.having().degree().inWords());
      test.set("points", Json.number(verdict.having().points()));
      test.put("why", verdict.having().why());
      test.put("raise", verdict.having().raise());
      test.put("passing", verdict.passing().outcome().inWords());
      test.put("because", verdict.passing().why());
    }
    return node;
  }
}
