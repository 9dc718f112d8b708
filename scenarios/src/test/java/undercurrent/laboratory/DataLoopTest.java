package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.DiagramExhibit;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;
import undercurrent.trace.Happening.TurnEnded;
import undercurrent.trace.Trace;
import undercurrent.trace.TraceEvent;

/// What the stages of the data loop do when something is changed about them.
///
/// Oracle: the direction that the mechanism gives, and volumes by hand.
class DataLoopTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());
  private static final RunResult USUAL = run("");
  private static final RunResult ALL_IN_SYNC = run("ingestion.lost-share: 0%");

  private static RunResult run(String parameters) {
    String text =
        "undercurrent: 1\nextends: builtin:av\nrun: { for: 20w, replications: 3 }\n"
            + "parameters: { "
            + parameters
            + " }\n";
    var reading = READER.readText("loop.yaml", parameters.isEmpty() ? usual(text) : text);
    assertThat(reading).isInstanceOf(Reading.Valid.class);
    var scenario = ((Reading.Valid) reading).scenario();
    return Experiment.of(2, 3).run(PLANNER.plan(scenario));
  }

  private static String usual(String text) {
    return text.substring(0, text.indexOf("parameters"));
  }

  private static double mean(RunResult run, String measure) {
    return run.measure(measure).estimate().mean();
  }

  @Test
  void moreThanHalfOfTheEffortIsOnDataAndMuchOnValidation() {
    assertThat(mean(USUAL, "effort.share.data")).isBetween(0.5, 0.8);
    assertThat(mean(USUAL, "effort.share.validation")).isGreaterThan(0.15);
  }

  @Test
  void theShareOfDataFallsWhenLabelingIsFasterAndWhenNobodyAudits() {
    RunResult fast = run("labeling.seconds-per-box: 17.5s");
    assertThat(mean(fast, "effort.share.data")).isLessThan(mean(USUAL, "effort.share.data"));
    RunResult unaudited = run("labeling.audit-share: 0%");
    assertThat(mean(unaudited, "effort.stage.labeling"))
        .isLessThan(mean(USUAL, "effort.stage.labeling"));
  }

  @Test
  void boughtLabelsCostMoneyInsteadOfHours() {
    RunResult bought = run("labeling.vendor-share: 100%");
    assertThat(mean(USUAL, "cost.bought")).isZero();
    assertThat(mean(bought, "cost.bought")).isPositive();
    assertThat(mean(bought, "effort.stage.labeling"))
        .isLessThan(mean(USUAL, "effort.stage.labeling"));
  }

  @Test
  void anotherGuidelineIsRework() {
    RunResult changed = run("labeling.guideline-change: 8w");
    RunResult never = run("labeling.guideline-change: 0w");
    assertThat(reworkByGuideline(changed)).isPositive();
    assertThat(reworkByGuideline(never)).isZero();
  }

  @Test
  void aSplitByFrameFlattersOfflineAccuracy() {
    RunResult leaking = run("preparation.split: frame");
    assertThat(mean(leaking, "accuracy.offline")).isGreaterThan(mean(USUAL, "accuracy.offline"));
  }

  @Test
  void theBestOfManyLooksBetterOnTheRowsThatItWasSelectedOn() {
    RunResult many = run("training.permutations: 8");
    assertThat(mean(many, "accuracy.selected")).isGreaterThan(mean(many, "accuracy.offline"));
  }

  @Test
  void aThinLinkCarriesWhatItCanAndNoMore() {
    RunResult thin = run("ingestion.link-gigabytes-per-week: 500");
    // 150 drives of two hours at 25 GB an hour are 7,500 GB a week; the last week ends the run
    assertThat(mean(thin, "volume.recorded") / mean(thin, "volume.uploaded"))
        .isCloseTo(15, within(1e-9));
    assertThat(mean(USUAL, "volume.uploaded")).isEqualTo(mean(USUAL, "volume.recorded"));
  }

  @Test
  void aStageOfTheFunnelHoldsNoMoreThanTheOneThatFeedsIt() {
    for (var run : List.of(USUAL, ALL_IN_SYNC)) {
      assertThat(mean(run, "volume.kept-frames"))
          .isPositive()
          .isLessThanOrEqualTo(mean(run, "volume.uploaded-frames"));
      assertThat(mean(run, "volume.labeled-frames"))
          .isLessThanOrEqualTo(mean(run, "volume.candidates-frames"));
      assertThat(mean(run, "volume.learned-frames"))
          .as("what is held back is not learnt from")
          .isPositive()
          .isLessThan(mean(run, "volume.labeled-frames"));
    }
    // 7,500 GB a week; those of the last are still being checked when the run ends
    assertThat(mean(ALL_IN_SYNC, "volume.kept")).isEqualTo(19 * 7_500.0);
    assertThat(mean(USUAL, "volume.kept")).isLessThan(19 * 7_500.0);
    // 20 s at 25 GB an hour
    assertThat(mean(USUAL, "volume.candidates"))
        .isCloseTo(mean(USUAL, "volume.candidates-frames") * 20 / 3600 * 25, within(1e-6));
  }

  @Test
  void aLapEndsAsItsLastGateSays() {
    List<Happening> trace =
        USUAL.replications().getFirst().trace().stream().map(TraceEvent::what).toList();
    List<TurnEnded> turns = USUAL.replications().getFirst().turns();
    assertThat(turns).isNotEmpty().extracting(TurnEnded::turn).doesNotHaveDuplicates();
    assertThat(turns.stream().filter(turn -> turn.ending().equals("released")).count())
        .isEqualTo(trace.stream().filter(DataLoopTest::letThroughByTheCanary).count());
    assertThat(turns.stream().filter(turn -> turn.ending().equals("released")))
        .as("three days of shadow mode and seven of the canary")
        .isNotEmpty()
        .allSatisfy(turn -> assertThat(turn.hours()).isGreaterThan(10 * 24.0));
    assertThat(mean(USUAL, "latency.lap.p90"))
        .isGreaterThanOrEqualTo(mean(USUAL, "latency.lap.p50"));
  }

  private static boolean letThroughByTheCanary(Happening what) {
    return what instanceof Happening.GateDecided gate
        && gate.gate().equals("canary")
        && gate.passed();
  }

  @Test
  void theFirstReplicationShowsWhatARuleTrades() {
    var diagrams =
        USUAL.replications().getFirst().exhibits().stream()
            .filter(DiagramExhibit.class::isInstance)
            .map(exhibit -> ((DiagramExhibit) exhibit).diagram())
            .toList();
    assertThat(diagrams).hasSize(1);
    var lines = diagrams.getFirst().lines();
    assertThat(lines).hasSize(2);
    for (var line : lines) {
      assertThat(line.points()).hasSize(5);
      var low = line.points().getFirst();
      var high = line.points().getLast();
      assertThat(high.x()).as("%s: a higher threshold", line.name()).isLessThanOrEqualTo(low.x());
      assertThat(high.y()).isGreaterThanOrEqualTo(low.y());
    }
    assertThat(USUAL.replications().getLast().exhibits()).isEmpty();
  }

  @Test
  void whoAsksToBeDeletedIsGoneFromPoolAndLabels() {
    RunResult asked = run("ingestion.deletions-per-week: 5");
    RunResult nobody = run("ingestion.deletions-per-week: 0");
    assertThat(mean(nobody, "volume.deleted-frames")).isZero();
    assertThat(mean(asked, "volume.deleted-frames")).isPositive();
    assertThat(mean(asked, "effort.stage.ingestion"))
        .isGreaterThan(mean(nobody, "effort.stage.ingestion"));
  }

  @Test
  void whatPerfectionAndBlindnessReachStandsBesideTheModel() {
    assertThat(mean(USUAL, "suite.perfect.collisions")).isZero();
    assertThat(mean(USUAL, "suite.blind.collisions")).isEqualTo(1);
    assertThat(mean(USUAL, "suite.model.collisions"))
        .as("worse than perfect, better than a person who needs 1.15 s")
        .isStrictlyBetween(0.0, mean(USUAL, "suite.human.collisions"));
    assertThat(mean(USUAL, "suite.human.collisions")).isLessThan(1);
    assertThat(mean(USUAL, "suite.perfect.phantom-brakes")).isZero();
  }

  /// The hours of labelling again that the change of the guideline led to.
  private static double reworkByGuideline(RunResult run) {
    var trace = ShortRun.trace(run);
    double hours = 0;
    for (TraceEvent event : trace) {
      boolean isLed =
          Trace.chain(trace, event.id()).stream()
              .anyMatch(
                  link ->
                      link.what() instanceof Happening.Decided decided
                          && decided.what().startsWith("guideline"));
      if (isLed && event.what() instanceof Happening.Worked work) {
        hours +=
            work.stage().equals("labeling") && work.nature().equals("rework") ? work.hours() : 0;
      }
    }
    return hours;
  }
}
