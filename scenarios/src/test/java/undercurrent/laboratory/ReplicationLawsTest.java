package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.debt.Debt;
import undercurrent.debt.DebtType;
import undercurrent.debt.Expectation;
import undercurrent.debt.Remedy;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Plan;
import undercurrent.random.Constant;
import undercurrent.report.GoalResult;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.trace.TraceEvent;

/// What must hold of any replication.
///
/// Oracle: conservation (every hour belongs to one stage, one role, one box), equality of traces
/// (same seed, any number of workers; a debt that does nothing), and direction (free labels lower the
/// share of data).
class ReplicationLawsTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void everyHourBelongsToOneStageOneRoleAndOneBox(String lifecycle) {
    RunResult run = Experiment.of(3, 1).run(plan(lifecycle, "12w", ""));
    double total = run.measure("effort.total").estimate().mean();
    assertThat(total).isPositive();
    for (String part : List.of("effort.stage.", "effort.role.", "effort.subsystem.")) {
      double sum =
          run.measures().stream()
              .filter(m -> m.measure().name().startsWith(part))
              .mapToDouble(m -> m.estimate().mean())
              .sum();
      assertThat(sum).as(part).isCloseTo(total, within(1e-6 * total));
    }
  }

  @Test
  void armsThatRunTogetherAreThoseThatRunAlone() {
    Plan clean = plan("retail", "6w", "");
    Plan free = plan("retail", "6w", "parameters: { metrics-database.time-per-1000-rows: 0s }");
    List<RunResult> together = workers(5, 2).run(List.of(clean, free));
    assertThat(together)
        .extracting(RunResult::resultHash)
        .containsExactly(
            workers(5, 1).run(clean).resultHash(), workers(5, 1).run(free).resultHash());
  }

  @Test
  void armsThatAreCancelledHaveTheSameReplications() {
    var done = new AtomicInteger();
    var experiment = new Experiment(5, 50, 0, 2, done::set, () -> done.get() >= 2);
    Plan plan = plan("retail", "2w", "");
    List<RunResult> arms = experiment.run(List.of(plan, plan));
    assertThat(arms.getFirst().replications()).hasSizeBetween(2, 10);
    assertThat(arms.getLast().replications()).hasSameSizeAs(arms.getFirst().replications());
    assertThat(arms).allMatch(arm -> !arm.complete());
  }

  @Test
  void aRateIsPerWeekOfTheRun() {
    RunResult run = Experiment.of(3, 1).run(plan("av", "12w", ""));
    double perWeek = run.measure("delivery.deployments").estimate().mean();
    double weekly =
        run.measure("delivery.deployments").series().stream()
            .mapToDouble(week -> week.estimate().mean())
            .sum();
    assertThat(perWeek).isCloseTo(weekly / 12, within(1e-9));
  }

  @Test
  void aGoalLooksAtTheReplicationsAsItSays() {
    RunResult run = Experiment.of(3, 3).run(plan("retail", "3w", ""));
    var values = run.measure("effort.total").values().stream().sorted().toList();
    var goals =
        ((Reading.Valid)
                READER.readText(
                    "goals.yaml",
                    """
                    undercurrent: 1
                    extends: builtin:retail
                    goals:
                      - { metric: effort.total, max: 1h, points: 2 }
                      - { metric: effort.total, min: 1h, over: p50 }
                      - { metric: latency.recovery, max: 5h }
                    """))
            .scenario()
            .goals();
    var judged = Goals.judged(goals, run);
    assertThat(judged).extracting(GoalResult::met).startsWith(false, true);
    assertThat(judged.get(1).value()).isEqualTo(values.get(1));
    assertThat(judged.getFirst().points()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void theSameSeedGivesTheSameHashWhateverTheNumberOfWorkers(String lifecycle) {
    Plan plan = plan(lifecycle, "8w", "");
    String one = workers(5, 1).run(plan).resultHash();
    assertThat(workers(5, 2).run(plan).resultHash()).isEqualTo(one);
    assertThat(workers(6, 2).run(plan).resultHash()).isNotEqualTo(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void everyCauseComesBeforeAndLeadsBackToTheBeginning(String lifecycle) {
    Plan plan = plan(lifecycle, "20w", "");
    var use = PLANNER.use("unstable-data-dependency", lifecycle, 24);
    List<TraceEvent> events =
        plan.with(List.of(use), List.of(), List.of()).run(2, 0).trace().events();
    for (TraceEvent event : events) {
      long id = event.id();
      while (id > 1) {
        long cause = events.get((int) id - 1).cause();
        assertThat(cause).as("cause of event %d", id).isBetween(1L, id - 1);
        id = cause;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void aDebtThatDoesNothingLeavesTheTraceEqual(String lifecycle) {
    Plan clean = plan(lifecycle, "12w", "");
    var use = new Plan.DebtUse("idle", new IdleDebt(), Settings.none(), 24);
    var hash = workers(4, 1).run(clean).resultHash();
    var indebted = clean.with(List.of(use), List.of(), List.of());
    assertThat(workers(4, 1).run(indebted).resultHash()).isEqualTo(hash);
  }

  @Test
  void aDebtThatDoesSomethingLeavesAnotherTrace() {
    Plan clean = plan("av", "20w", "");
    var use = PLANNER.use("unstable-data-dependency", "av", 24);
    var indebted = clean.with(List.of(use), List.of(), List.of());
    assertThat(workers(4, 1).run(indebted).resultHash())
        .isNotEqualTo(workers(4, 1).run(clean).resultHash());
  }

  @Test
  void moreThanHalfOfTheHoursGoIntoDataAndFreeLabelsLowerThatShare() {
    var usual = Experiment.of(1, 2).run(plan("av", "26w", ""));
    var free =
        Experiment.of(1, 2)
            .run(plan("av", "26w", "parameters: { labeling.seconds-per-box: 0s }\n"));
    double share = usual.measure("effort.share.data").estimate().mean();
    assertThat(share).isBetween(0.5, 0.85);
    assertThat(free.measure("effort.share.data").estimate().mean()).isLessThan(share - 0.05);
  }

  private static Experiment workers(long seed, int workers) {
    return new Experiment(seed, 2, 0, workers, done -> {}, () -> false);
  }

  private static Plan plan(String lifecycle, String time, String more) {
    String text =
        "undercurrent: 1\nextends: builtin:" + lifecycle + "\nrun: { for: " + time + " }\n" + more;
    Reading reading = READER.readText("test", text, Map.of());
    assertThat(reading).as(reading.diagnostics().toString()).isInstanceOf(Reading.Valid.class);
    return PLANNER.plan(((Reading.Valid) reading).scenario());
  }

  /// Wakes up again and again, draws a number, and moves nothing.
  private static final class IdleDebt implements DebtType {
    @Override
    public String id() {
      return "idle";
    }

    @Override
    public String title() {
      return "Idle";
    }

    @Override
    public String source() {
      return "test";
    }

    @Override
    public String mechanism() {
      return "none";
    }

    @Override
    public String symptom() {
      return "none";
    }

    @Override
    public List<String> lifecycles() {
      return List.of("av", "retail");
    }

    @Override
    public List<Knob> knobs(String lifecycle) {
      return List.of();
    }

    @Override
    public Debt create(String lifecycle, Settings settings) {
      return site -> {
        var stream = site.stream("idle");
        site.repeatedly("idle", new Constant(30), stream::nextLong);
      };
    }

    @Override
    public String question() {
      return "What does it cost?";
    }

    @Override
    public List<Expectation> expectations(String lifecycle) {
      return List.of();
    }

    @Override
    public String detector() {
      return "input-drift";
    }

    @Override
    public Remedy remedy(String lifecycle, Settings settings) {
      return new Remedy("none", List.of(), site -> {});
    }
  }
}
