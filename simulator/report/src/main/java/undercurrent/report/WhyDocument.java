package undercurrent.report;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.kernel.SimTime;
import undercurrent.report.WhyAnswer.Cause;
import undercurrent.report.WhyAnswer.Explained;

/// Why a measure moved, as a JSON document.
public final class WhyDocument {
  private WhyDocument() {}

  /// Returns the document of an answer.
  public static ObjectNode of(WhyAnswer answer, String run, long seed, int replication) {
    var document = RunDocument.heading();
    document.put("run", run).put("seed", seed).put("replication", replication);
    document
        .putObject("measure")
        .put("name", answer.measure().name())
        .put("unit", answer.measure().unit())
        .put("meaning", answer.measure().meaning());
    var moves = document.putArray("moves");
    for (Explained one : answer.moves()) {
      var move = moves.addObject().put("week", one.move().week() + 1);
      move.set("before", rounded(one.move().before()));
      move.set("after", rounded(one.move().after()));
      move.set("change", rounded(one.move().change()));
      move.put("line", one.line());
      move.put("standing", one.verdict().standing().id());
      move.set("usualMove", rounded(one.verdict().usual().median()));
      var candidates = move.putArray("candidates");
      for (var event : one.verdict().nearest()) {
        var candidate = candidates.addObject().put("event", event.id());
        candidate.set("day", Json.number(SimTime.inDays(event.time())));
        candidate.put("text", CausePhrase.of(event));
      }
      var causes = move.putArray("causes");
      one.causes().forEach(cause -> put(causes.addObject(), cause));
    }
    return document;
  }

  private static void put(ObjectNode node, Cause cause) {
    var contribution = cause.contribution();
    node.put("kind", contribution.what().kind());
    node.put("of", contribution.what().of()).put("nature", contribution.what().nature());
    node.put("events", contribution.events());
    node.set("amount", rounded(contribution.amount()));
    node.set("usual", rounded(contribution.usual()));
    node.put("root", contribution.root().id());
    var chain = node.putArray("chain");
    for (var link : cause.chain().links()) {
      var step = chain.addObject().put("event", link.event().id());
      step.set("day", Json.number(SimTime.inDays(link.event().time())));
      step.put("lane", link.lane()).put("text", link.phrase());
      link.work()
          .ifPresent(
              course -> {
                step.put("item", course.item()).put("stage", course.stage());
                step.set("touchHours", Json.number(course.touchHours()));
                step.set("waitHours", Json.number(course.waitHours()));
              });
    }
  }

  /// Four decimals: a kept trace has six of each event, and their sums fewer.
  private static JsonNode rounded(double value) {
    return Json.number(Double.isFinite(value) ? StrictMath.rint(value * 1e4) / 1e4 : value);
  }
}
