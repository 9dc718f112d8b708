package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// What the world does to the data loop: events, cities, drift, the domain and the gates around it.
///
/// Oracle: the direction that the mechanism gives, and what the trace must not show.
class RoadWorldTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());
  private static final RunResult USUAL = run("{}");

  private static Reading read(String parameters) {
    return READER.readText(
        "world.yaml",
        "undercurrent: 1\nextends: builtin:av\nrun: { for: 16w, replications: 2 }\nparameters: "
            + parameters
            + "\n");
  }

  private static RunResult run(String parameters) {
    var reading = read(parameters);
    assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Valid.class);
    return Experiment.of(2, 2).run(PLANNER.plan(((Reading.Valid) reading).scenario()));
  }

  private static double mean(RunResult run, String measure) {
    return run.measure(measure).estimate().mean();
  }

  private static List<TraceEvent> trace(RunResult run) {
    return run.replications().getFirst().trace();
  }

  private static <H extends Happening> Stream<H> all(RunResult run, Class<H> kind) {
    return trace(run).stream().map(TraceEvent::what).filter(kind::isInstance).map(kind::cast);
  }

  @Test
  void aFirmwareThatNobodyFollowsHarmsWhatTheModelSees() {
    RunResult released = run("{ world.firmware-release: 4w }");
    assertThat(mean(released, "accuracy.oracle")).isLessThan(mean(USUAL, "accuracy.oracle") - 0.03);
    assertThat(all(released, Happening.SignalReleased.class)).hasSize(1);
  }

  @Test
  void aLawAndANewVehicleAreEventsWithACauseAndANameOfTheirOwn() {
    RunResult changed = run("{ world.headlight-law: 3w, world.new-vehicle: 5w }");
    assertThat(
            trace(changed).stream()
                .filter(event -> event.what() instanceof Happening.WorldChanged)
                .map(event -> SimTime.inHours(event.time())))
        .containsExactly(3 * 168.0, 5 * 168.0);
    assertThat(mean(changed, "accuracy.oracle")).isNotEqualTo(mean(USUAL, "accuracy.oracle"));
  }

  @Test
  void carsThatAreShakenAndNeverCalibratedSeeWorse() {
    RunResult shaken = run("{ fleet.calibration-drift: 3, fleet.weeks-between-calibrations: 52 }");
    assertThat(mean(shaken, "accuracy.oracle")).isLessThan(mean(USUAL, "accuracy.oracle") - 0.03);
    RunResult often = run("{ fleet.weeks-between-calibrations: 1 }");
    assertThat(mean(often, "effort.stage.ingestion"))
        .as("the workshop costs hours")
        .isGreaterThan(mean(USUAL, "effort.stage.ingestion"));
  }

  @Test
  void theFleetStaysInItsDomainUntilTheClaimIsMade() {
    RunResult never = run("{ domain.expansion: by-claims, domain.claim: 0.001 }");
    assertThat(all(never, Happening.Drove.class).map(Happening.Drove::slice).distinct())
        .containsExactly("clear-day");
    RunResult soon = run("{ domain.expansion: by-claims, domain.claim: 100 }");
    var widened =
        all(soon, Happening.GateDecided.class)
            .filter(gate -> gate.gate().equals("domain"))
            .toList();
    assertThat(widened).hasSize(5);
    // 3.00 / limit without an event (rule of three), per 1,000 miles
    assertThat(widened.getFirst().reason()).contains("without an event 30 miles would");
    assertThat(all(soon, Happening.Drove.class).map(Happening.Drove::slice)).contains("rain-day");
  }

  @Test
  void aCityOpensWhenItsTimeHasCome() {
    RunResult two = run("{ domain.cities: 'coast, desert', domain.city-every: 6w }");
    assertThat(all(two, Happening.WorldChanged.class).map(Happening.WorldChanged::what))
        .containsExactly("the city 'desert' opens to the fleet");
  }

  @Test
  void aPoolThatGetsNothingStarvesCurationInPlainWords() {
    RunResult dry = run("{ ingestion.link-gigabytes-per-week: 0, ingestion.retention: 1w }");
    assertThat(all(dry, Happening.GateDecided.class))
        .anyMatch(
            gate -> gate.gate().equals("curation") && gate.reason().startsWith("starved: 0 of"));
  }

  @Test
  void aModelOverItsBudgetIsNotBuiltIn() {
    RunResult tight = run("{ system-development.latency-budget: 0.0001 }");
    assertThat(all(tight, Happening.Released.class)).isEmpty();
    assertThat(all(tight, Happening.GateDecided.class))
        .anyMatch(gate -> gate.gate().equals("integration") && !gate.passed());
  }

  @Test
  void settingsThatCannotHoldTogetherAreRefusedBeforeTheRun() {
    assertRefused("{ domain.roads: motorway, domain.speed-limit: 80 }", "no road is left");
    assertRefused(
        "{ domain.cities: desert, domain.slices: 'fog-day', curation.slice-target: 300 }",
        "need 300 clips a turn, and labeling.clips is 200");
    assertRefused("{ curation.candidates: 10 }", "cannot choose the 200");
    assertThat(read("{ domain.slices: 'clear-day, snow-day' }").diagnostics().toString())
        .contains("unknown name \"snow-day\"");
  }

  private static void assertRefused(String parameters, String sentence) {
    var reading = read(parameters);
    assertThat(reading).isNotInstanceOf(Reading.Valid.class);
    assertThat(reading.diagnostics().toString()).contains("S158").contains(sentence);
  }
}
