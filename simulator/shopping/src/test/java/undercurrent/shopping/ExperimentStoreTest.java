package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: what production logged, and the rights that the database grants.
class ExperimentStoreTest {
  private static final int PLACES = 3;

  private final MetricsDatabase production = MetricsDatabase.inMemory();
  private ExperimentStore store;

  @BeforeEach
  void open() {
    store = production.experiments();
    IntStream.range(0, 10).forEach(day -> log(day, day));
    production.flush();
  }

  @AfterEach
  void close() {
    store.close();
    production.close();
  }

  /// Logs one page of a day, whose features are the given number.
  private void log(int day, double feature) {
    double[] features = new double[FeatureSnapshot.NAMES.size()];
    Arrays.fill(features, feature);
    var candidate = new Candidate(1, Candidate.Source.RECENT_POPULARITY, 1, 0);
    var scored = new ScoredCandidate(candidate, 0.5, features);
    var placements =
        IntStream.rangeClosed(1, PLACES).mapToObj(i -> new Placement(i, scored, 1)).toList();
    var request = new ShopRequest(day, 4, day, 600);
    var slate = new Slate(request, "a", "b", "c", "d", Map.of(), false, placements);
    var ignored = new Reaction(false, false, false, 0);
    production.log(slate, List.of(ignored, ignored, ignored), new double[PLACES]);
  }

  @Test
  void aCopyHoldsTheDaysAskedForAndSomeRowsBefore() {
    store.freeze(6, 9, 2 * PLACES);
    var rows = store.training(0, 100, 1000);
    assertThat(rows.size()).as("days 4 to 8").isEqualTo(5 * PLACES);
    assertThat(rows.row(0)[0]).isEqualTo(4);
    assertThat(rows.row(rows.size() - 1)[0]).isEqualTo(8);
    assertThat(store.logged(6, 7, 1000).requests()).containsExactly(6, 6, 6);
  }

  @Test
  void aCopyStaysAsItIsUntilTheNext() {
    store.freeze(0, 100, 0);
    log(10, 10);
    production.flush();
    assertThat(store.training(0, 100, 1000).size()).isEqualTo(10 * PLACES);
    store.freeze(0, 100, 0);
    assertThat(store.training(0, 100, 1000).size()).isEqualTo(11 * PLACES);
  }

  @Test
  void aCopyGivesWhatProductionWouldTrainOn() {
    store.freeze(5, 10, 1000);
    var own = store.training(2, 9, 12);
    var theirs = production.training(2, 9, 12);
    assertThat(own.size()).isEqualTo(theirs.size());
    for (int i = 0; i < own.size(); i++) {
      assertThat(own.row(i)).isEqualTo(theirs.row(i));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM impression",
        "UPDATE impression SET clicked = TRUE",
        "INSERT INTO release SELECT 9, 9, 'scoring', 'mine', 1, ''",
        "DROP TABLE impression",
        "DELETE FROM experiment",
        "CREATE TABLE public.mine AS SELECT * FROM impression"
      })
  void theDatabaseRefusesWhatTheBranchHasNoRightTo(String statement) {
    assertThatIllegalStateException()
        .isThrownBy(() -> store.execute(statement))
        .withMessageContaining("The experiment store refused:");
    assertThat(production.query("SELECT COUNT(*) FROM impression WHERE NOT clicked").number(0, 0))
        .isEqualTo(10 * PLACES);
  }

  @Test
  void inItsOwnSchemaTheBranchDoesAsItLikes() {
    assertThatCode(
            () -> store.execute("CREATE TABLE experiments.mine AS SELECT item FROM impression"))
        .doesNotThrowAnyException();
  }

  @Test
  void theLedgerIsReadWhereProductionIs() {
    var recipe = ScoringRecipe.usual(ScoringKind.LOGISTIC, Recalibration.NONE);
    store.record(new SweepOutcome(9, "first", 4, recipe, 0.31, 0.33, Optional.empty(), false));
    assertThat(production.query("SELECT name, permutations, passed FROM experiment").rows())
        .containsExactly(List.of("first", "4", "FALSE"));
  }
}
