package undercurrent.report;

import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.RunResult;

/// The JSON document of two arms: what `undercurrent compare --json` prints.
public final class CompareDocument {
  private CompareDocument() {}

  /// Returns the document of a comparison.
  public static ObjectNode of(Comparison comparison, ScenarioText a, ScenarioText b) {
    var document = RunDocument.heading();
    RunDocument.putExtent(document, comparison.b());
    document.put("complete", comparison.a().complete() && comparison.b().complete());
    document.set("a", arm(a, comparison.a()));
    document.set("b", arm(b, comparison.b()));
    document.set("differences", differences(comparison));
    return document;
  }

  private static ObjectNode arm(ScenarioText scenario, RunResult run) {
    var arm = Json.object();
    RunDocument.putScenario(arm, scenario);
    return arm.put("resultHash", run.resultHash()).put("input", run.plan().opened().inputInWords());
  }

  private static ObjectNode differences(Comparison comparison) {
    var all = Json.object();
    for (var paired : comparison.differences()) {
      var node = Json.object().put("unit", paired.measure().unit());
      node.set("a", Json.number(paired.a().mean()));
      node.set("b", Json.number(paired.b().mean()));
      Json.putEstimate(node, paired.difference());
      node.put("excludesZero", Figures.excludesZero(paired.measure().unit(), paired.difference()));
      all.set(paired.measure().name(), node);
    }
    return all;
  }
}
