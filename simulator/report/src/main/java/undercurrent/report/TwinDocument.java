package undercurrent.report;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.DebtBalance;
import undercurrent.experiment.ExpectedInterest;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinResult.DetectorRecord;

/// The JSON document of a debt's four arms: what `undercurrent twin --json` prints.
public final class TwinDocument {
  private TwinDocument() {}

  /// Returns the document of a twin; what did not occur in any replication is null.
  public static ObjectNode of(TwinResult twin, ScenarioText scenario) {
    var document = RunDocument.heading();
    document.put("debt", twin.use().type().id());
    document.put("title", twin.use().type().title());
    document.put("source", twin.use().type().source());
    document.put("question", twin.use().type().question());
    document.put("in", twin.debt().plan().lifecycle().id());
    RunDocument.putScenario(document, scenario);
    RunDocument.putExtent(document, twin.debt());
    document.put("complete", TwinArms.of(twin).stream().allMatch(arm -> arm.run().complete()));
    document.put("input", twin.debt().plan().opened().inputInWords());
    TwinArms.circumstances(twin).ifPresent(all -> document.put("circumstances", all));
    putArms(document, twin);
    document.set("interest", interest(twin));
    putExpected(document, twin);
    document.set("balance", balance(twin));
    document.set("principal", Json.estimate("h", twin.principal()));
    document.set("saved", Json.estimate("h/w", twin.savedPerWeek()));
    document.set("payback", Json.estimate("w", twin.paybackWeeks()));
    document.set("detector", detector(twin.detector()));
    document.set("firstSymptom", Json.estimate("d", twin.firstSymptomDays()));
    return document;
  }

  private static void putArms(ObjectNode document, TwinResult twin) {
    var hashes = Json.object();
    var arms = Json.object();
    for (var arm : TwinArms.of(twin)) {
      RunResult run = arm.run();
      hashes.put(arm.id(), run.resultHash());
      arms.set(arm.id(), RunDocument.measures(run.measures()));
    }
    document.set("resultHashes", hashes);
    document.set("arms", arms);
  }

  private static ObjectNode interest(TwinResult twin) {
    var interest = Json.object();
    for (var difference : twin.interest()) {
      String measure = difference.measure().name();
      interest.set(
          measure.equals("effort.total") ? "effort" : measure,
          Json.estimate(difference.unit(), difference.estimate())
              .put("agreeing", difference.agreeing()));
    }
    return interest;
  }

  private static void putExpected(ObjectNode document, TwinResult twin) {
    var expected = document.putArray("expected");
    for (ExpectedInterest each : twin.expected()) {
      var expectation = each.expectation();
      var node = Json.object().put("measure", expectation.measure());
      node.put("direction", expectation.direction().name().toLowerCase(Locale.ROOT));
      node.set("size", Json.number(expectation.size().orElse(Double.NaN)));
      node.put("directionRight", each.isDirectionRight());
      node.put("beyondLuck", each.isBeyondLuck());
      node.put("sizeRight", each.isSizeRight());
      expected.add(node.put("kept", each.isKept()));
    }
  }

  /// Means of each week, in hours, from week 1.
  private static ObjectNode balance(TwinResult twin) {
    DebtBalance balance = DebtBalance.of(twin);
    var node = Json.object();
    putMeans(node, "owed", balance.owed());
    putMeans(node, "owedAsKnown", balance.owedAsKnown());
    putMeans(node, "interest", balance.interest());
    putMeans(node, "interestAsEstimated", balance.interestAsEstimated());
    return node;
  }

  private static void putMeans(ObjectNode node, String name, List<WeekPoint> points) {
    var array = node.putArray(name);
    points.forEach(point -> array.add(Json.number(point.estimate().mean())));
  }

  private static ObjectNode detector(DetectorRecord detector) {
    var node = Json.object().put("id", detector.id());
    node.set("hits", Json.number(detector.hits()));
    node.set("falseAlarms", Json.number(detector.falseAlarms()));
    node.set("delay", Json.estimate("d", detector.delayDays()));
    return node;
  }
}
