package undercurrent.report;

import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.verification.Diagram;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceFigure.Verdict;
import undercurrent.verification.ReferenceReport;

/// The JSON document of reference figures: what `undercurrent verify av --json` and `verify
/// retail --json` print.
public final class ReferenceDocument {
  private ReferenceDocument() {}

  /// Returns the document of a report.
  public static ObjectNode of(ReferenceReport report) {
    var document = RunDocument.heading();
    document.put("title", report.title());
    document.put("seed", report.seed());
    document.put("inside", report.count(Verdict.INSIDE));
    document.put("outside", report.count(Verdict.OUTSIDE));
    document.put("needsData", report.count(Verdict.NEEDS_DATA));
    document.put("holds", report.holds());
    var figures = document.putArray("figures");
    report.figures().forEach(figure -> put(figures.addObject(), figure));
    var diagrams = document.putArray("diagrams");
    report.diagrams().forEach(diagram -> put(diagrams.addObject(), diagram));
    return document;
  }

  /// Writes a figure.
  static void put(ObjectNode node, ReferenceFigure figure) {
    node.put("topic", figure.topic()).put("what", figure.what());
    node.set("measured", Json.number(figure.measured().mean()));
    node.set("low", Json.number(figure.measured().low()));
    node.set("high", Json.number(figure.measured().high()));
    var expected = node.putObject("expected");
    expected.put("kind", ReferenceText.kind(figure.expected()));
    expected.set("value", Json.number(figure.expected().value()));
    if (figure.expected() instanceof Expectation.Near near) {
      expected.set("tolerance", Json.number(near.tolerance()));
    }
    if (figure.expected() instanceof Expectation.WithinFactor within) {
      expected.set("factor", Json.number(within.factor()));
    }
    node.put("source", figure.source());
    node.put("verdict", figure.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// Writes a diagram.
  static void put(ObjectNode node, Diagram diagram) {
    node.put("id", diagram.id()).put("title", diagram.title());
    node.put("x", diagram.x().inWords()).put("y", diagram.y().inWords());
    var lines = node.putArray("lines");
    for (var line : diagram.lines()) {
      var points = lines.addObject().put("name", line.name()).putArray("points");
      line.points().forEach(point -> put(points, point));
    }
  }

  private static void put(ArrayNode points, Diagram.Point point) {
    var node = points.addObject();
    if (!point.label().isEmpty()) {
      node.put("note", point.label());
    }
    node.set("x", Json.number(point.x()));
    node.set("y", Json.number(point.y()));
  }
}
