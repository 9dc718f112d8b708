package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;
import undercurrent.trace.Happening.CallsEnded;
import undercurrent.trace.Happening.LatencyRead;
import undercurrent.trace.TraceEvent;

/// What happens to pages when a component of the shop is slow or down.
///
/// Oracle: bounds. Patience bounds the latency of one component; a page is never empty; what is
/// down stays unanswered until somebody has worked on it, and no longer.
class ShopFailuresTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());

  private static RunResult run(String parameters) {
    String text =
        "undercurrent: 1\nextends: builtin:retail\nrun: { for: 6w }\nparameters:\n"
            + parameters.indent(2);
    Reading reading = READER.readText("shop", text, Map.of());
    assertThat(reading).as(reading.diagnostics().toString()).isInstanceOf(Reading.Valid.class);
    return Experiment.of(11, 1).run(PLANNER.plan(((Reading.Valid) reading).scenario()));
  }

  private static double mean(RunResult run, String measure) {
    return run.measure(measure).estimate().mean();
  }

  private static List<Happening> events(RunResult run) {
    return run.replications().getFirst().trace().stream().map(TraceEvent::what).toList();
  }

  private static List<CallsEnded> calls(RunResult run, String component) {
    return events(run).stream()
        .filter(CallsEnded.class::isInstance)
        .map(CallsEnded.class::cast)
        .filter(calls -> calls.component().equals(component))
        .toList();
  }

  @Test
  void aSlowScorerTripsTheBreakerAndTheTailHolds() {
    String slow = "world.slow-from: 2w\nworld.slow-by: 8\n";
    RunResult guarded = run(slow + "serving.timeout: 5\n");
    RunResult patient = run(slow + "serving.timeout: 100000\nserving.breaker: 'off'\n");
    assertThat(calls(guarded, "scoring").getLast().stopped()).as("calls not made").isPositive();
    assertThat(tailMs(guarded)).as("5 ms, and what the others take").isLessThan(5.5);
    assertThat(tailMs(patient)).as("8 ms each, 0.25 ms apart").isGreaterThan(1000);
  }

  private static double tailMs(RunResult run) {
    return events(run).stream()
        .filter(what -> what instanceof LatencyRead read && read.component().equals("all"))
        .map(LatencyRead.class::cast)
        .toList()
        .getLast()
        .p99();
  }

  @ParameterizedTest
  @ValueSource(strings = {"retrieval", "filtering", "scoring", "ordering"})
  void pagesDoWithoutWhatIsDownUntilItStartsAnew(String component) {
    RunResult run = run("world.fails-from: 2w\nworld.fails-component: " + component + "\n");
    List<CallsEnded> calls = calls(run, component);
    assertThat(calls).anyMatch(window -> window.fallbacks() == window.requests());
    assertThat(calls.getLast().fallbacks()).as("after the restart").isZero();
    assertThat(mean(run, "effort.share.incident")).as("somebody worked on it").isPositive();
    var emptyDays =
        run.replications().getFirst().trace().stream()
            .filter(event -> event.time() > 2 * SimTime.WEEK)
            .map(TraceEvent::what)
            .filter(what -> what instanceof Happening.Traded day && day.impressions() == 0)
            .toList();
    assertThat(emptyDays).as("a page is never empty").isEmpty();
  }
}
