package undercurrent.notebook.lab;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.data.DataException;
import undercurrent.data.DataFolder;
import undercurrent.laboratory.Planner;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;

/// What all cells of a notebook share: the catalogue, the reader of scenarios, the loaded inputs.
final class Bench {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final CatalogueVocabulary VOCABULARY = new CatalogueVocabulary(CATALOGUE);
  private static final ScenarioReader READER = new ScenarioReader(VOCABULARY);
  private static final Planner EMBEDDED = new Planner(CATALOGUE, Optional.empty());
  private static final Map<Path, Planner> ON_DATA = new ConcurrentHashMap<>();

  private Bench() {}

  static Catalogue catalogue() {
    return CATALOGUE;
  }

  static CatalogueVocabulary vocabulary() {
    return VOCABULARY;
  }

  /// Returns the planner on a data folder, or on the embedded worlds.
  static Planner planner(Optional<Path> data) {
    return data.map(folder -> ON_DATA.computeIfAbsent(folder, Bench::onData)).orElse(EMBEDDED);
  }

  private static Planner onData(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new LabException(
          folder + " is not a folder; undercurrent data list tells what a data folder holds");
    }
    try {
      return new Planner(CATALOGUE, DataFolder.find(Optional.of(folder)));
    } catch (DataException wrong) {
      throw new LabException(String.valueOf(wrong.getMessage()));
    }
  }

  /// Reads a scenario by its name, from a file, or from its text.
  static Scenario read(String nameFileOrText) {
    return switch (reading(nameFileOrText)) {
      case Reading.Valid valid -> {
        if (!valid.diagnostics().isEmpty() && !isOfLibrary(nameFileOrText)) {
          System.err.println(HumanDiagnostics.render(valid.diagnostics()).strip());
        }
        yield valid.scenario();
      }
      case Reading.Invalid invalid ->
          throw new LabException(HumanDiagnostics.render(invalid.diagnostics()).strip());
    };
  }

  private static boolean isOfLibrary(String name) {
    return VOCABULARY.builtins().containsKey(name);
  }

  private static Reading reading(String nameFileOrText) {
    if (nameFileOrText.contains("\n") || nameFileOrText.contains(": ")) {
      return READER.readText("your text", nameFileOrText);
    }
    return nameFileOrText.endsWith(".yaml")
        ? READER.readFile(Path.of(nameFileOrText))
        : READER.readBuiltin(nameFileOrText);
  }
}
