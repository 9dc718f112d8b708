package undercurrent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSets;
import undercurrent.experiment.Experiment;
import undercurrent.laboratory.Planner;
import undercurrent.report.ScenarioText;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.scenario.writing.ScenarioYaml;

/// What the commands that run something share: the catalogue, the reader, the data folder, and the
/// wish to stop.
final class Laboratory {
  private final Catalogue catalogue = Catalogue.load();
  private final CatalogueVocabulary vocabulary = new CatalogueVocabulary(catalogue);
  private final ScenarioReader reader = new ScenarioReader(vocabulary);
  private final Interruption interruption = new Interruption();
  private final Set<String> said = new HashSet<>(); // warnings, each of which is printed once

  Catalogue catalogue() {
    return catalogue;
  }

  CatalogueVocabulary vocabulary() {
    return vocabulary;
  }

  ScenarioReader reader() {
    return reader;
  }

  Interruption interruption() {
    return interruption;
  }

  /// Returns a planner on the data folder that was asked for or is found.
  Planner planner(Optional<Path> data) {
    return new Planner(catalogue, dataFolder(data));
  }

  /// Returns the data folder that was asked for or is found.
  static Optional<DataFolder> dataFolder(Optional<Path> asked) {
    if (asked.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT,
          "--data " + asked.get() + " is not a folder; undercurrent data list tells what it holds");
    }
    Optional<DataFolder> found = DataFolder.find(asked);
    boolean isEmpty =
        found.isPresent() && DataSets.all().stream().noneMatch(found.orElseThrow()::has);
    if (asked.isPresent() && isEmpty) {
      Output.messages()
          .println(
              "Note: "
                  + asked.get()
                  + " holds none of the data sets that undercurrent data list names, so the"
                  + " embedded world is used.");
    }
    return found;
  }

  /// Returns the scenario of a name in the library, or of a path.
  Scenario scenario(String nameOrPath) {
    return valid(nameOrPath).scenario();
  }

  /// Reads the scenario of a name in the library, or of a path, and says what it warns of.
  Reading.Valid valid(String nameOrPath) {
    return switch (reading(nameOrPath)) {
      case Reading.Valid valid -> {
        String warnings = HumanDiagnostics.render(valid.diagnostics());
        if (!valid.diagnostics().isEmpty() && said.add(warnings)) {
          Output.messages().print(warnings);
        }
        yield valid;
      }
      case Reading.Invalid invalid ->
          throw new Failure(
              ExitCode.INVALID_SCENARIO, HumanDiagnostics.render(invalid.diagnostics()).strip());
    };
  }

  /// Reads a scenario by its name in the library, by its path, or from the folder of a kept run.
  Reading reading(String nameOrPath) {
    boolean isPath =
        nameOrPath.contains("/")
            || nameOrPath.endsWith(".yaml")
            || Files.isRegularFile(Path.of(nameOrPath));
    Path kept = Path.of(nameOrPath).resolve("scenario.yaml");
    if (Files.isRegularFile(kept)) {
      return reader.readFile(kept);
    }
    return isPath ? reader.readFile(Path.of(nameOrPath)) : reader.readBuiltin(nameOrPath);
  }

  /// Returns an experiment that stops when the user does.
  Experiment experiment(Scenario scenario, int workers, IntConsumer progress) {
    return new Experiment(
        scenario.seed(),
        scenario.run().replications(),
        scenario.run().warmupHours(),
        workers,
        progress,
        interruption::isAsked);
  }

  /// Returns a scenario as reports name and repeat it.
  static ScenarioText text(String nameOrPath, Scenario scenario, RunOptions options) {
    return new ScenarioText(nameOrPath, ScenarioYaml.write(scenario), options.inputArguments());
  }
}
