package undercurrent.report;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.CapabilityMatrix;
import undercurrent.experiment.CapabilityMatrix.Cell;
import undercurrent.experiment.CapabilityMatrix.Row;
import undercurrent.organisation.Subsystem;
import undercurrent.statistics.Estimate;

/// The JSON document of what capabilities move: what `undercurrent capabilities --json` prints.
public final class MatrixDocument {
  private MatrixDocument() {}

  /// Returns the document of a matrix.
  public static ObjectNode of(CapabilityMatrix matrix, ScenarioText scenario) {
    var document = RunDocument.heading();
    document.put("in", matrix.base().plan().lifecycle().id());
    RunDocument.putScenario(document, scenario);
    RunDocument.putExtent(document, matrix.base());
    document.put("resultHash", matrix.base().resultHash());
    var rows = document.putArray("capabilities");
    matrix.rows().forEach(row -> rows.add(row(row)));
    return document;
  }

  /// Returns one row as a document, which is also how it is kept until all are done.
  public static ObjectNode row(Row row) {
    var node = Json.object().put("id", row.capability().id());
    node.put("title", row.capability().title()).put("inBase", row.wasThere());
    var boxes = node.putArray("serves");
    row.capability().serves().stream().map(Subsystem::id).forEach(boxes::add);
    var effects = node.putObject("effects");
    for (Cell cell : row.cells()) {
      var effect = Json.estimate(cell.unit(), cell.difference());
      effect.set("without", Json.number(cell.without()));
      effects.set(cell.measure(), effect.put("sure", cell.isSure()));
    }
    return node;
  }

  /// Returns a cell that was kept.
  ///
  /// @param effect the object that [#row] wrote for the measure
  public static Cell cell(String measure, ObjectNode effect) {
    int count = effect.path("n").asInt(0);
    Estimate difference =
        count == 0
            ? Estimate.NONE
            : new Estimate(
                number(effect, "mean"), number(effect, "low"), number(effect, "high"), count);
    return new Cell(
        measure, effect.path("unit").asString(""), number(effect, "without"), difference);
  }

  private static double number(ObjectNode node, String name) {
    return Optional.of(node.path(name))
        .filter(value -> value.isNumber())
        .map(value -> value.doubleValue())
        .orElse(Double.NaN);
  }
}
