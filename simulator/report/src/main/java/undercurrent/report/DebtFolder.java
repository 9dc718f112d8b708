package undercurrent.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import undercurrent.experiment.TwinResult;

/// A folder that keeps what debts cost: the twin of each as soon as it is there, so that an
/// interrupted command goes on where it was, and in the end the table.
///
/// @param path where it is or shall be
public record DebtFolder(Path path) {

  /// How twins are measured: those that were kept of another extent, or by another version of the
  /// program, are measured anew.
  ///
  /// @param scenario the scenario, with its hash
  public record Extent(ScenarioText scenario, long seed, int replications, double horizonHours) {

    private boolean isThatOf(JsonNode twin) {
      return twin.path("complete").asBoolean(false)
          && twin.path("engine").asString("").equals(Engine.VERSION)
          && twin.path("scenario").path("hash").asString("").equals(scenario.hash())
          && twin.path("seed").asLong(-1) == seed
          && twin.path("replications").asInt(-1) == replications
          && twin.path("horizon").asString("").equals(RunDocument.horizon(horizonHours));
    }
  }

  /// Returns the bill of a debt that was kept; empty when there is none of this extent.
  public Optional<DebtBill> kept(String debt, String lifecycle, Extent extent) {
    Path file = folder(debt, lifecycle).resolve(OutputFolder.TWIN);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode twin = JsonMapper.shared().readTree(Files.readString(file));
      return twin instanceof ObjectNode document && extent.isThatOf(document)
          ? Optional.of(DebtBill.of(document))
          : Optional.empty();
    } catch (IOException | JacksonException unreadable) {
      return Optional.empty(); // it is measured anew
    }
  }

  /// Keeps a twin with its page.
  ///
  /// @throws OutputException when it cannot
  public void keep(TwinResult twin, ScenarioText scenario) {
    String lifecycle = twin.debt().plan().lifecycle().id();
    new OutputFolder(folder(twin.use().type().id(), lifecycle)).write(twin, scenario);
  }

  /// Keeps the table.
  ///
  /// @param unmeasured the debts whose row is missing, which the page tells
  /// @param command the command line that gives the same again
  /// @throws OutputException when it cannot
  public void write(List<DebtBill> bills, List<DebtBill.Unmeasured> unmeasured, String command) {
    Path page = path.resolve("report.html");
    try {
      Files.createDirectories(path);
      Files.writeString(page, DebtTablePage.of(bills, unmeasured, command));
    } catch (IOException failure) {
      throw new OutputException("cannot write " + page + ": " + failure.getMessage(), failure);
    }
  }

  private Path folder(String debt, String lifecycle) {
    return path.resolve(DebtBill.place(debt, lifecycle));
  }
}
