package undercurrent.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.capability.Capability;
import undercurrent.experiment.CapabilityMatrix;
import undercurrent.experiment.CapabilityMatrix.Cell;
import undercurrent.experiment.CapabilityMatrix.Row;

/// A folder that keeps what capabilities move: each row as soon as it is there, so that an
/// interrupted command goes on where it was, and in the end the page and the document.
///
/// @param path where it is or shall be
public record MatrixFolder(Path path) {

  /// Returns a row that was kept for the same base; empty when there is none.
  public Optional<Row> row(Capability capability, String baseHash) {
    Path file = file(capability);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var kept = JsonMapper.shared().readTree(Files.readString(file));
      boolean isSame = kept.path("base").asString("").equals(baseHash);
      return isSame && kept.path("row") instanceof ObjectNode row
          ? Optional.of(read(capability, row))
          : Optional.empty();
    } catch (IOException | JacksonException unreadable) {
      return Optional.empty(); // it is measured anew
    }
  }

  private static Row read(Capability capability, ObjectNode row) {
    var cells = new ArrayList<Cell>();
    row.path("effects")
        .properties()
        .forEach(
            entry -> {
              if (entry.getValue() instanceof ObjectNode effect) {
                cells.add(MatrixDocument.cell(entry.getKey(), effect));
              }
            });
    return new Row(capability, row.path("inBase").asBoolean(false), cells);
  }

  /// Keeps a row.
  ///
  /// @throws OutputException when it cannot
  public void keep(Row row, String baseHash) {
    var node = Json.object().put("base", baseHash);
    node.set("row", MatrixDocument.row(row));
    write(file(row.capability()), Json.text(node));
  }

  /// Keeps the whole.
  ///
  /// @param command the command line that gives the same again
  /// @throws OutputException when it cannot
  public void write(CapabilityMatrix matrix, ScenarioText scenario, String command) {
    write(path.resolve("report.html"), MatrixPage.of(matrix, command));
    write(path.resolve("capabilities.json"), Json.text(MatrixDocument.of(matrix, scenario)));
  }

  private Path file(Capability capability) {
    return path.resolve("rows").resolve(capability.id() + ".json");
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new OutputException("cannot write " + file + ": " + failure.getMessage(), failure);
    }
  }
}
