package undercurrent.web;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.catalogue.ScenarioLibrary;
import undercurrent.data.DataFolder;
import undercurrent.experiment.Experiment;
import undercurrent.laboratory.Planner;
import undercurrent.lifecycle.Plan;
import undercurrent.report.ScenarioText;
import undercurrent.scenario.FreeData;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.reading.Limits;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.scenario.writing.ScenarioYaml;

/// Runs the scenarios of the library, and texts in the scenario language, within the limits of a
/// server.
public final class LibraryRunner implements ScenarioRunner {
  private static final double MOST_HOURS = 208 * 7 * 24;
  private static final int MINUTES_WHEN_NOTHING_IS_SAID = 5;

  private final Catalogue catalogue = Catalogue.load();
  private final ScenarioReader reader =
      new ScenarioReader(new CatalogueVocabulary(catalogue), Limits.SERVER);
  private final Planner planner;
  private final List<LibraryEntry> library;

  /// Makes a runner.
  ///
  /// @param data the folder of real data sets; empty for the embedded worlds
  public LibraryRunner(Optional<DataFolder> data) {
    planner = new Planner(catalogue, data);
    library = ScenarioLibrary.texts().keySet().stream().map(this::entry).toList();
  }

  @Override
  public List<LibraryEntry> library() {
    return library;
  }

  @Override
  public List<Remark> validate(String text) {
    return reader.readText("scenario", text).diagnostics().stream().map(Remark::of).toList();
  }

  @Override
  public Played run(RunRequest request, BooleanSupplier cancelled) {
    Scenario scenario = scenario(request).withSeed(request.seed());
    int workers = Runtime.getRuntime().availableProcessors();
    var experiment =
        new Experiment(
            request.seed(),
            request.replications(),
            scenario.run().warmupHours(),
            workers,
            done -> {},
            cancelled);
    String name = request.isText() ? "scenario" : request.scenario();
    return new Played(
        experiment.run(plan(scenario)), new ScenarioText(name, ScenarioYaml.write(scenario)));
  }

  private Plan plan(Scenario scenario) {
    try {
      return planner.plan(scenario);
    } catch (UnsupportedOperationException cannot) {
      throw new InvalidScenario(String.valueOf(cannot.getMessage()));
    }
  }

  private Scenario scenario(RunRequest request) {
    Reading reading =
        request.isText()
            ? reader.readText("scenario", request.scenario())
            : reader.readBuiltin(request.scenario());
    Scenario scenario = valid(reading);
    if (scenario.run().hours() > MOST_HOURS) {
      throw new InvalidScenario(
          "the playground runs at most 208 weeks; the command line runs longer scenarios");
    }
    return scenario;
  }

  private static Scenario valid(Reading reading) {
    return switch (reading) {
      case Reading.Valid valid -> valid.scenario();
      case Reading.Invalid invalid ->
          throw new InvalidScenario(
              invalid.diagnostics().getFirst().message(),
              invalid.diagnostics().stream().map(Remark::of).toList());
    };
  }

  private LibraryEntry entry(String id) {
    Scenario scenario = valid(reader.readBuiltin(id));
    String objective = said(scenario, "objective").orElseGet(() -> objective(scenario));
    int minutes =
        said(scenario, "minutes")
            .filter(text -> text.matches("[1-9]\\d{0,3}"))
            .map(Integer::parseInt)
            .orElse(MINUTES_WHEN_NOTHING_IS_SAID);
    return new LibraryEntry(id, scenario.title(), objective, scenario.lifecycle(), minutes);
  }

  private String objective(Scenario scenario) {
    var lifecycle = catalogue.lifecycle(scenario.lifecycle());
    if (scenario.debts().isEmpty()) {
      return lifecycle.description();
    }
    String question =
        scenario.prediction().map(asked -> " Predict first: " + asked.ask()).orElse("");
    return lifecycle.title() + ", with a hidden debt in it." + question;
  }

  /// What the author of a scenario wrote about it under `meta`.
  private static Optional<String> said(Scenario scenario, String key) {
    return scenario.meta().entries().get(key) instanceof FreeData.Leaf(String text)
        ? Optional.of(text)
        : Optional.empty();
  }
}
