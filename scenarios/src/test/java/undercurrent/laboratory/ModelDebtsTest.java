package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.laboratory.IndebtedPlan.all;
import static undercurrent.laboratory.IndebtedPlan.indebted;
import static undercurrent.laboratory.IndebtedPlan.works;

import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.graph.Node;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.system.FeatureUse;
import undercurrent.system.FeedCoverage;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;

/// Debts of models and of their features against the same shop without them, on the same luck.
///
/// Oracle: what must not be there in one of the arms at all, counts by hand, and equality of traces
/// where a debt has nothing to do.
class ModelDebtsTest {

  private static Plan plan(String debt, int weeks, Map<String, String> settings, String remedies) {
    return IndebtedPlan.meeting(debt, "retail", weeks, settings, remedies);
  }

  @ParameterizedTest
  @CsvSource({
    "correction-cascade, layers, 0",
    "entanglement, models, own",
    "bundled-features, features, 0",
    "epsilon-features, features, 0",
    "legacy-feature, features, 0",
    "correlated-features, columns, none"
  })
  void aDebtThatHasNothingToDoLeavesTheTraceEqual(String debt, String knob, String text) {
    Plan plan = plan(debt, 5, Map.of(), "");
    assertThat(
            all(indebted(debt, plan, Map.of(knob, text)).run(3, 0), Happening.class)
                .filter(what -> !(what instanceof Happening.DebtBegan)))
        .isEqualTo(all(plan.run(3, 0), Happening.class).toList());
  }

  @Test
  void correctionsStandOneOnTheOtherAndAreFittedAgainOneAfterTheOther() {
    String debt = "correction-cascade";
    Plan plan = plan(debt, 19, Map.of(), "");
    Replication clean = plan.lasting(6 * 168).run(3, 0);
    assertThat(works(clean, "correction for")).isZero();
    assertThat(clean.graph().find("correction/new-customers")).isEmpty();
    Replication run = indebted(debt, plan, Map.of()).run(3, 0);
    assertThat(run.graph().sources("correction/new-goods"))
        .extracting(Node::id)
        .containsExactly("correction/new-customers");
    // the first model is there after four weeks; by week 19 three were made and some fitted again
    assertThat(works(run, "correction for")).isBetween(4L, 6L);
    assertThat(works(run, "correction for new-customers")).isEqualTo(2);
  }

  @Test
  void aScorerInOnePieceNeedsNoCorrections() {
    String debt = "correction-cascade";
    String remedies = "remedies:\n  - { remedy: correction-cascade, at: 9w }\n";
    Plan plan = plan(debt, 16, Map.of(), remedies);
    Replication run = indebted(debt, plan, Map.of()).run(3, 0);
    assertThat(all(run, Happening.DebtRepaid.class)).hasSize(1);
    assertThat(run.graph().find("correction/new-customers")).isEmpty();
    assertThat(works(run, "correction for new-customers")).isEqualTo(1);
  }

  @Test
  void aWishOfOneContextIsValidatedInOthersWhereTheyShareAModel() {
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
  void whatComesInAPackIsFetchedWatchedAndLogged() {
    String debt = "bundled-features";
    Plan plan = plan(debt, 6, Map.of(), "");
    Replication clean = plan.run(3, 0);
    Replication run = indebted(debt, plan, Map.of("features", "2")).run(3, 0);
    assertThat(works(clean, "watch of the feed of")).isEqualTo(6);
    assertThat(works(run, "watch of the feed of")).isEqualTo(18);
    assertThat(slowdown(run) - slowdown(clean)).isCloseTo(2 * 0.2, within(1e-9));
    assertThat(run.graph().sources("scoring"))
        .extracting(Node::id)
        .contains("feature/photo_score", "feature/weather_score")
        .doesNotContain("feature/press_score");
    var training = run.log().book(Workbench.Training.class).getLast();
    assertThat(training.rows().columns())
        .endsWith("search_interest", "photo_score", "weather_score");
    assertThat(column(training, "photo_score").filter(value -> value != 0).count())
        .isGreaterThan(training.rows().size() / 2);
  }

  private static double slowdown(Replication run) {
    return run.services().get("scoring").component().slowdownMs();
  }

  private static DoubleStream column(Workbench.Training training, String name) {
    int column = training.rows().columns().indexOf(name);
    return IntStream.range(0, training.rows().size())
        .mapToDouble(i -> training.rows().row(i)[column]);
  }

  @Test
  void aVendorThatDoesNotAnswerPagesSomebodyOnlyWhereItIsAsked() {
    String debt = "epsilon-features";
    Plan plan = plan(debt, 12, Map.of(), "");
    Replication clean = plan.lasting(2 * 168).run(4, 0);
    Replication run = indebted(debt, plan, Map.of()).run(4, 0);
    assertThat(outages(run)).isBetween(1L, 8L); // 12 weeks at one in four
    assertThat(slowdown(run) - slowdown(clean)).isCloseTo(15, within(1e-9));
  }

  private static long outages(Replication run) {
    return all(run, Happening.WorldChanged.class)
        .filter(what -> what.what().contains("does not answer"))
        .count();
  }

  @Test
  void anOldScoreStopsWithoutAnErrorAndIsFetchedNoMoreOnceAModelDoesWithoutIt() {
    String debt = "legacy-feature";
    String remedies = "remedies:\n  - { remedy: legacy-feature, at: 6w }\n";
    Plan plan = plan(debt, 14, Map.of("world.failing-feed-from", "5w"), remedies);
    Replication run = indebted(debt, plan, Map.of()).run(3, 0);
    var weeks =
        run.log().book(FeedCoverage.class).stream()
            .filter(week -> week.feature().equals("old_catalogue_score"))
            .toList();
    // seven in ten items have the score, then one in three of them
    assertThat(weeks.subList(0, 4)).allMatch(week -> week.share() > 0.6 && week.share() < 0.8);
    assertThat(weeks.get(5).share()).isBetween(0.14, 0.33);
    assertThat(works(run, "call about the feed of old_catalogue_score")).isEqualTo(1);
    assertThat(run.log().book(FeatureUse.class))
        .filteredOn(use -> use.feature().equals("old_catalogue_score"))
        .extracting(FeatureUse::isInUse)
        .containsExactly(true, false);
    assertThat(run.graph().find("feature/old_catalogue_score")).isEmpty();
    assertThat(slowdown(run)).as("of the newer score alone").isCloseTo(0.2, within(1e-9));
  }
}
