package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Some weeks of a lifecycle in its embedded world, with other settings than usual.
record ShortRun(String lifecycle, int weeks, int replications, long seed) {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());

  /// Reads the scenario with parameters, written as `{ name: value, … }`.
  Reading read(String parameters) {
    String text =
        "undercurrent: 1\nextends: builtin:%s\nrun: { for: %dw, replications: %d }\nparameters: %s\n"
            .formatted(lifecycle, weeks, replications, parameters);
    return READER.readText("short.yaml", text, Map.of());
  }

  /// Runs it with parameters.
  RunResult with(String parameters) {
    Reading reading = read(parameters);
    assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Valid.class);
    return Experiment.of(seed, replications)
        .run(PLANNER.plan(((Reading.Valid) reading).scenario()));
  }

  static double mean(RunResult run, String measure) {
    return run.measure(measure).estimate().mean();
  }

  /// Returns what happened in the first replication.
  static List<TraceEvent> trace(RunResult run) {
    return run.replications().getFirst().trace();
  }

  /// Returns what happened of a kind in the first replication.
  static <H extends Happening> Stream<H> all(RunResult run, Class<H> kind) {
    return trace(run).stream().map(TraceEvent::what).filter(kind::isInstance).map(kind::cast);
  }
}
