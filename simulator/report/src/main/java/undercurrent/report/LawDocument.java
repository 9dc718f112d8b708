package undercurrent.report;

import tools.jackson.databind.node.ObjectNode;
import undercurrent.verification.LawReport;
import undercurrent.verification.LawVerdict;

/// The JSON document of laws: what `undercurrent laws --json` prints.
public final class LawDocument {
  private LawDocument() {}

  /// Returns the document of a report.
  public static ObjectNode of(LawReport report) {
    var document = RunDocument.heading();
    document.put("seed", report.seed());
    document.put("passed", report.passed());
    document.put("holds", report.holds());
    var laws = document.putArray("laws");
    report.verdicts().forEach(verdict -> put(laws.addObject(), verdict));
    return document;
  }

  private static void put(ObjectNode node, LawVerdict verdict) {
    node.put("id", verdict.id()).put("law", verdict.law()).put("source", verdict.source());
    node.put("expected", verdict.expected());
    node.set("measured", Json.number(verdict.measured().mean()));
    node.set("low", Json.number(verdict.measured().low()));
    node.set("high", Json.number(verdict.measured().high()));
    node.put("seeds", verdict.seeds());
    node.put("pass", verdict.passes());
    node.put("contested", verdict.isContested());
    node.put("contrary", verdict.contrary());
    node.put("assumed", verdict.assumed());
    var figures = node.putArray("figures");
    verdict.figures().forEach(figure -> ReferenceDocument.put(figures.addObject(), figure));
    var diagrams = node.putArray("diagrams");
    verdict.diagrams().forEach(diagram -> ReferenceDocument.put(diagrams.addObject(), diagram));
  }
}
