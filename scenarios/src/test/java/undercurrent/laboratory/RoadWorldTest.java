package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.ShortRun.all;
import static undercurrent.laboratory.ShortRun.mean;
import static undercurrent.laboratory.ShortRun.trace;

import org.junit.jupiter.api.Test;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.scenario.reading.Reading;
import undercurrent.trace.Happening;

/// What the world does to the data loop: events, cities, drift, the domain and the gates around it.
///
/// Oracle: the direction that the mechanism gives, and what the trace must not show.
class RoadWorldTest {
  private static final ShortRun SHORT = new ShortRun("av", 16, 2, 2);
  private static final RunResult USUAL = SHORT.with("{}");

  @Test
  void aFirmwareThatNobodyFollowsHarmsWhatTheModelSees() {
    RunResult released = SHORT.with("{ world.firmware-release: 4w }");
    assertThat(mean(released, "accuracy.oracle")).isLessThan(mean(USUAL, "accuracy.oracle") - 0.03);
    assertThat(all(released, Happening.SignalReleased.class)).hasSize(1);
  }

  @Test
  void aLawAndANewVehicleAreEventsWithACauseAndANameOfTheirOwn() {
    RunResult changed = SHORT.with("{ world.headlight-law: 3w, world.new-vehicle: 5w }");
    assertThat(
            trace(changed).stream()
                .filter(event -> event.what() instanceof Happening.WorldChanged)
                .map(event -> SimTime.inHours(event.time())))
        .containsExactly(3 * 168.0, 5 * 168.0);
    assertThat(mean(changed, "accuracy.oracle")).isNotEqualTo(mean(USUAL, "accuracy.oracle"));
  }

  @Test
  void carsThatAreShakenAndNeverCalibratedSeeWorse() {
    RunResult shaken =
        SHORT.with("{ fleet.calibration-drift: 3, fleet.weeks-between-calibrations: 52 }");
    assertThat(mean(shaken, "accuracy.oracle")).isLessThan(mean(USUAL, "accuracy.oracle") - 0.03);
    RunResult often = SHORT.with("{ fleet.weeks-between-calibrations: 1 }");
    assertThat(mean(often, "effort.stage.ingestion"))
        .as("the workshop costs hours")
        .isGreaterThan(mean(USUAL, "effort.stage.ingestion"));
  }

  @Test
  void theFleetStaysInItsDomainUntilTheClaimIsMade() {
    RunResult never = SHORT.with("{ domain.expansion: by-claims, domain.claim: 0.001 }");
    assertThat(all(never, Happening.Drove.class).map(Happening.Drove::slice).distinct())
        .containsExactly("clear-day");
    RunResult soon = SHORT.with("{ domain.expansion: by-claims, domain.claim: 100 }");
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
    RunResult two = SHORT.with("{ domain.cities: 'coast, desert', domain.city-every: 6w }");
    assertThat(all(two, Happening.WorldChanged.class).map(Happening.WorldChanged::what))
        .containsExactly("the city 'desert' opens to the fleet");
  }

  @Test
  void aPoolThatGetsNothingStarvesCurationInPlainWords() {
    RunResult dry = SHORT.with("{ ingestion.link-gigabytes-per-week: 0, ingestion.retention: 1w }");
    assertThat(all(dry, Happening.GateDecided.class))
        .anyMatch(
            gate -> gate.gate().equals("curation") && gate.reason().startsWith("starved: 0 of"));
  }

  @Test
  void aModelOverItsBudgetIsNotBuiltIn() {
    RunResult tight = SHORT.with("{ system-development.latency-budget: 0.0001 }");
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
    assertThat(SHORT.read("{ domain.slices: 'clear-day, snow-day' }").diagnostics().toString())
        .contains("unknown name \"snow-day\"");
  }

  private static void assertRefused(String parameters, String sentence) {
    var reading = SHORT.read(parameters);
    assertThat(reading).isNotInstanceOf(Reading.Valid.class);
    assertThat(reading.diagnostics().toString()).contains("S158").contains(sentence);
  }
}
