package undercurrent.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;

/// The JSON document of a run: what `undercurrent run --json` prints.
public final class RunDocument {
  private static final int FORMAT = 1;
  private static final double HOURS_PER_WEEK = 7 * 24;

  private RunDocument() {}

  /// Returns the document of a run.
  public static ObjectNode of(RunResult run, ScenarioText scenario) {
    var document = heading();
    putScenario(document, scenario);
    putExtent(document, run);
    document.put("resultHash", run.resultHash());
    document.put("complete", run.complete());
    document.put("input", run.plan().opened().inputInWords());
    var starved = document.putArray("starved");
    Starvation.of(run).forEach(starved::add);
    ScoreTable.of(run).ifPresent(score -> document.set("testScore", ScoreDocument.node(score)));
    document.set("measures", measures(run.measures()));
    HandOffs.putInto(document, run);
    return document;
  }

  /// Returns the document of a run with the goals of its scenario.
  public static ObjectNode of(RunResult run, ScenarioText scenario, List<GoalResult> goals) {
    var document = of(run, scenario);
    var list = document.putArray("goals");
    for (GoalResult goal : goals) {
      var node = list.addObject().put("goal", goal.goal()).put("unit", goal.unit());
      node.set("value", Json.number(goal.value()));
      node.put("met", goal.met());
      node.set("points", Json.number(goal.points()));
    }
    return document;
  }

  /// Returns a document with its format and the version of the simulator.
  static ObjectNode heading() {
    return Json.object().put("format", FORMAT).put("engine", Engine.VERSION);
  }

  /// Adds the name and the hash of a scenario.
  static void putScenario(ObjectNode document, ScenarioText scenario) {
    document.set(
        "scenario", Json.object().put("name", scenario.name()).put("hash", scenario.hash()));
  }

  /// Adds the seed, the number of replications and the horizon.
  static void putExtent(ObjectNode document, RunResult run) {
    document.put("seed", run.seed());
    document.put("replications", run.replications().size());
    document.put("horizon", horizon(run.plan().horizonHours()));
  }

  /// Returns a length of time as scenarios write it, in the greatest unit that divides it.
  static String horizon(double hours) {
    for (var unit : List.of(new Unit("w", HOURS_PER_WEEK), new Unit("d", 24))) {
      if (hours % unit.hours() == 0) {
        return (long) (hours / unit.hours()) + unit.name();
      }
    }
    var rounded = BigDecimal.valueOf(hours).setScale(6, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString() + "h";
  }

  private record Unit(String name, double hours) {}

  /// Returns measures by their names.
  static ObjectNode measures(List<MeasureResult> results) {
    var measures = Json.object();
    for (var result : results) {
      measures.set(result.measure().name(), measure(result));
    }
    return measures;
  }

  private static ObjectNode measure(MeasureResult result) {
    var node = Json.object();
    node.put("unit", result.measure().unit());
    node.put("meaning", result.measure().meaning());
    Json.putEstimate(node, result.estimate());
    var series = node.putArray("series");
    for (var point : result.series()) {
      series
          .addArray()
          .add(point.week())
          .add(Json.number(point.estimate().mean()))
          .add(Json.number(point.estimate().low()))
          .add(Json.number(point.estimate().high()));
    }
    return node;
  }
}
