package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.laboratory.IndebtedPlan.all;
import static undercurrent.laboratory.IndebtedPlan.indebted;
import static undercurrent.laboratory.IndebtedPlan.works;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.driving.FrameFeatures;
import undercurrent.graph.Node;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.system.FeatureShelf;
import undercurrent.system.FeatureUse;
import undercurrent.system.FeedCoverage;
import undercurrent.system.OperationsLog.FeedWeek;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;

/// Debts of the perception model, of its features and of what it is fed with, against the same fleet
/// without them, on the same luck.
///
/// Oracle: what must not be there in one of the arms at all, counts by hand, and equality of traces
/// where a debt has nothing to do.
class DrivingModelDebtsTest {
  private static final int OLD_RADAR = FrameFeatures.COLUMNS.indexOf("old-radar-echo");

  private static Plan plan(String debt, int weeks, Map<String, String> settings, String remedies) {
    return IndebtedPlan.meeting(debt, "av", weeks, settings, remedies);
  }

  private static double slowdown(Replication run) {
    return run.services().get("feature-extraction").component().slowdownMs();
  }

  @ParameterizedTest
  @CsvSource({
    "correction-cascade, layers, 0",
    "entanglement, models, own",
    "bundled-features, features, 0",
    "epsilon-features, features, 0",
    "legacy-feature, features, 0",
    "upstream-producers-unmonitored, freshness, 95%"
  })
  void aDebtThatHasNothingToDoLeavesTheTraceEqual(String debt, String knob, String text) {
    Plan plan = plan(debt, 5, Map.of(), "");
    var settings =
        knob.equals("freshness") ? Map.of(knob, text, "band", "60%") : Map.of(knob, text);
    assertThat(
            all(indebted(debt, plan, settings).run(3, 0), Happening.class)
                .filter(what -> !(what instanceof Happening.DebtBegan)))
        .isEqualTo(all(plan.run(3, 0), Happening.class).toList());
  }

  @Test
  void ofOneModelEveryWishIsValidatedInMoreContextsThanItWasOf() {
    String debt = "entanglement";
    Plan plan = plan(debt, 13, Map.of(), "");
    Replication clean = plan.run(3, 0);
    Replication joint = indebted(debt, plan, Map.of()).run(3, 0);
    long wishes = works(clean, "trial of another");
    assertThat(wishes).isBetween(3L, 4L);
    assertThat(works(joint, "trial of another")).isEqualTo(wishes);
    assertThat(works(clean, "validation in")).as("where it was wished alone").isEqualTo(wishes);
    assertThat(works(joint, "validation in")).isGreaterThan(wishes);
    assertThat(works(clean, "registry of the parts of")).isPositive();
    assertThat(works(joint, "registry of the parts of")).isZero();
  }

  @Test
  void correctionsStandOneOnTheOtherAndAreFittedAgainOneAfterTheOther() {
    String debt = "correction-cascade";
    Plan plan = plan(debt, 14, Map.of(), "");
    Replication clean = plan.lasting(6 * 168).run(3, 0);
    assertThat(works(clean, "correction for")).isZero();
    assertThat(clean.graph().find("correction/dark")).isEmpty();
    Replication run = indebted(debt, plan, Map.of()).run(3, 0);
    assertThat(run.graph().sources("correction/far-away"))
        .extracting(Node::id)
        .containsExactly("correction/dark");
    // one every two weeks until all three are there, then each again when it is eight weeks old
    assertThat(works(run, "correction for")).isBetween(5L, 6L);
    assertThat(works(run, "correction for dark")).isEqualTo(2);
  }

  @Test
  void aModelInOnePieceNeedsNoCorrections() {
    String debt = "correction-cascade";
    String remedies = "remedies:\n  - { remedy: correction-cascade, at: 7w }\n";
    Replication run = indebted(debt, plan(debt, 13, Map.of(), remedies), Map.of()).run(3, 0);
    assertThat(all(run, Happening.DebtRepaid.class)).hasSize(1);
    assertThat(run.graph().nodes())
        .extracting(Node::id)
        .noneMatch(id -> id.startsWith("correction/"));
    Classifier called = bench(run).asCalled().orElseThrow();
    Classifier model = bench(run).inService().orElseThrow().model();
    for (double[] row : rows(run)) {
      assertThat(called.probabilities(row)).isEqualTo(model.probabilities(row));
    }
  }

  @Test
  void whatComesInAPackIsFetchedWatchedAndLearntFrom() {
    String debt = "bundled-features";
    Plan plan = plan(debt, 6, Map.of(), "");
    Replication clean = plan.run(3, 0);
    Replication run = indebted(debt, plan, Map.of("features", "2")).run(3, 0);
    assertThat(works(clean, "watch of the feed of")).isEqualTo(6);
    assertThat(works(run, "watch of the feed of")).isEqualTo(18);
    assertThat(slowdown(run) - slowdown(clean)).isCloseTo(2 * 0.002, within(1e-9));
    assertThat(run.graph().sources("feature-extraction"))
        .extracting(Node::id)
        .contains("feature/beam-scatter", "feature/beam-skew")
        .doesNotContain("feature/beam-gaps");
    assertThat(learnt(run, "beam-skew")).isPositive();
    assertThat(learnt(run, "beam-gaps")).isZero();
    assertThat(learnt(clean, "beam-skew")).isZero();
  }

  /// Returns how many rows of the last training have a value of a feature.
  private static long learnt(Replication run, String feature) {
    var rows = run.log().book(Workbench.Training.class).getLast().rows();
    int column = rows.columns().indexOf(feature);
    return IntStream.range(0, rows.size()).filter(i -> rows.row(i)[column] != 0).count();
  }

  @Test
  void anotherProgramIsWaitedForOnlyWhereItIsAsked() {
    String debt = "epsilon-features";
    Plan plan = plan(debt, 3, Map.of(), "");
    assertThat(slowdown(indebted(debt, plan, Map.of()).run(4, 0)) - slowdown(plan.run(4, 0)))
        .isCloseTo(0.02, within(1e-9));
  }

  @Test
  void anOldRadarStopsWithoutAnErrorAndIsReadNoMoreOnceAModelDoesWithoutIt() {
    String debt = "legacy-feature";
    String remedies = "remedies:\n  - { remedy: legacy-feature, at: 8w }\n";
    Plan plan = plan(debt, 24, Map.of("world.failing-feed-from", "7w"), remedies);
    Replication run = indebted(debt, plan, Map.of()).run(3, 0);
    var weeks =
        run.log().book(FeedCoverage.class).stream()
            .filter(week -> week.feature().equals("old-radar-echo"))
            .map(FeedCoverage::share)
            .toList();
    assertThat(weeks.subList(0, 6)).containsOnly(1.0);
    assertThat(weeks.subList(7, 8)).containsOnly(0.0);
    assertThat(run.log().book(FeatureUse.class))
        .filteredOn(use -> use.feature().equals("old-radar-echo"))
        .extracting(FeatureUse::isInUse)
        .containsExactly(true, false);
    assertThat(run.graph().find("feature/old-radar-echo")).isEmpty();
    assertThat(slowdown(run)).as("of the newer radar alone").isCloseTo(0.002, within(1e-9));
    Classifier model = bench(run).inService().orElseThrow().model();
    for (double[] row : rows(run)) {
      double[] other = row.clone();
      other[OLD_RADAR] += 1;
      assertThat(model.probabilities(other)).isEqualTo(model.probabilities(row));
    }
  }

  /// Whatever is taken up, dropped and taken up again: a call takes as long as all that a model in service
  /// may still read, each counted once.
  @Test
  void whatIsFetchedIsWaitedForOnceWhateverWasDecidedInBetween() {
    int seed = 6;
    var luck = new Random(seed);
    Replication run = plan("epsilon-features", 1, Map.of(), "").run(seed, 0);
    var shelf = run.fixtures().get(FeatureShelf.class, FeatureShelf.NAME);
    Set<String> read = new TreeSet<>(Set.of("radar-echo"));
    double before = slowdown(run) - 0.002;
    for (int i = 0; i < 60; i++) {
      String name = shelf.offered().get(luck.nextInt(shelf.offered().size()));
      if (luck.nextBoolean()) {
        shelf.takeUp(name);
        read.add(name);
      } else {
        shelf.drop(name);
      }
      double sum =
          read.stream().mapToDouble(each -> each.equals("sun-height") ? 0.02 : 0.002).sum();
      assertThat(slowdown(run) - before)
          .as("seed %d, step %d", seed, i)
          .isCloseTo(sum, within(1e-9));
    }
  }

  @Test
  void windowsThatNobodyIsToldOfStayDirtyUntilThoseWhoSendAreCalled() {
    String debt = "upstream-producers-unmonitored";
    Plan plan = plan(debt, 12, Map.of("world.feed-failure", "4w"), "");
    var watched = fresh(plan.run(3, 0));
    var unread = fresh(indebted(debt, plan, Map.of()).run(3, 0));
    assertThat(unread.subList(0, 4)).containsOnly(1.0);
    // one of five of 25 cars is told of: more than half of them never are, beyond any doubt
    assertThat(unread.subList(4, 11)).allMatch(share -> share < 0.6);
    assertThat(watched.stream().filter(share -> share < 1).count()).isBetween(1L, 3L);
  }

  private static List<Double> fresh(Replication run) {
    return run.log().feedWeeks().stream().map(FeedWeek::fresh).toList();
  }

  private static Workbench bench(Replication run) {
    return run.fixtures().get(Workbench.class, Workbench.NAME);
  }

  private static List<double[]> rows(Replication run) {
    var heldBack = bench(run).lastTraining().orElseThrow().heldBack();
    return IntStream.range(0, heldBack.size()).mapToObj(heldBack::row).limit(50).toList();
  }
}
