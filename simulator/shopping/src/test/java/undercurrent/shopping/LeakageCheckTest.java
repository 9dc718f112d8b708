package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStreams;

/// Oracle: columns that are planted. One counts the purchases of the visit itself, which nobody
/// knows when the page is answered; one is honest and tells nearly everything; one changed its
/// unit.
class LeakageCheckTest {
  private static final List<String> COLUMNS = List.of("own", "strong");

  /// A week of rows: as they were logged, and as training has them.
  private record Week(LabeledTable given, LoggedRows served) {}

  private static Week week(long seed, boolean strong, boolean leaked, double unit) {
    var stream = new RandomStreams(seed, 0).stream("rows");
    var given = new LabeledTable(COLUMNS, ImpressionReader.LABELS);
    var served = new LabeledTable(COLUMNS, ImpressionReader.LABELS);
    long[] requests = new long[1600];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = i / 8;
      double own = stream.nextPoisson(0.7);
      double odds = StrictMath.exp(own - 2.5);
      int clicked = stream.nextBernoulli(odds / (1 + odds)) ? 1 : 0;
      double other = stream.nextNormal() + (strong ? 3.2 * clicked : 0);
      double bought = leaked && clicked == 1 && stream.nextBernoulli(0.5) ? 1 : 0;
      served.add(new double[] {own, other}, clicked);
      given.add(new double[] {own * unit + bought, other}, clicked);
    }
    return new Week(given, new LoggedRows(served, requests));
  }

  private static List<LeakageFinding> look(long seed, IntFunction<Week> week) {
    Classifier candidate = ScoringRecipe.USUAL.train(week.apply(0).given(), seed);
    Week unseen = week.apply(1000);
    return LeakageCheck.USUAL.look(candidate, unseen.given(), unseen.served(), List.of());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aColumnThatWasCountedAfterTheOutcomeIsRefused(long seed) {
    var findings = look(seed, more -> week(seed + more, false, true, 1));
    assertThat(findings)
        .as("seed %d", seed)
        .hasAtLeastOneElementOfType(LeakageFinding.KnownLater.class)
        .hasAtLeastOneElementOfType(LeakageFinding.FallsInShadow.class);
    assertThat(findings.getFirst().words()).startsWith("'own' has an AUC of ");
    assertThat(findings).anyMatch(LeakageFinding::refuses);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aColumnThatIsStrongAndHonestIsNotedAndPasses(long seed) {
    var findings = look(seed, more -> week(seed + more, true, false, 1));
    assertThat(findings)
        .as("seed %d", seed)
        .singleElement()
        .isInstanceOf(LeakageFinding.StrongAlone.class);
    assertThat(findings).noneMatch(LeakageFinding::refuses);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aColumnThatChangedItsUnitIsToldFromOneThatKnowsMore(long seed) {
    var findings = look(seed, more -> week(seed + more, false, false, 100));
    assertThat(findings)
        .as("seed %d", seed)
        .hasAtLeastOneElementOfType(LeakageFinding.Differs.class)
        .doesNotHaveAnyElementsOfTypes(LeakageFinding.KnownLater.class);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aLeakFlattersOnItsOwnRowsAndFailsThePairedGateOnLoggedOnes(long seed) {
    Week learnt = week(seed, false, true, 1);
    Week unseen = week(seed + 1000, false, true, 1);
    Classifier leaky = ScoringRecipe.USUAL.train(learnt.given(), seed);
    Classifier honest = ScoringRecipe.USUAL.train(learnt.served().table(), seed);
    var gate = new ScoringGate(ScoringGate.Test.PAIRED, 0.002, 0.95);
    boolean[] clicked = BinaryQuality.happened(unseen.given());
    assertThat(
            gate.judge(
                    ScoringGate.Claim.BETTER,
                    losses(leaky, unseen.given(), clicked),
                    Optional.of(losses(honest, unseen.served().table(), clicked)),
                    unseen.served().requests())
                .passed())
        .as("seed %d: compared on the rows that training has", seed)
        .isTrue();
    assertThat(
            gate.judge(
                    ScoringGate.Claim.NOT_WORSE,
                    losses(leaky, unseen.served().table(), clicked),
                    Optional.of(losses(honest, unseen.served().table(), clicked)),
                    unseen.served().requests())
                .passed())
        .as("seed %d: compared on the rows as they were logged", seed)
        .isFalse();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void aJumpBeyondHistoryIsNoted(long seed) {
    Week learnt = week(seed, true, false, 1);
    Classifier candidate = ScoringRecipe.USUAL.train(learnt.given(), seed);
    Week unseen = week(seed + 1000, true, false, 1);
    var jump =
        LeakageCheck.USUAL.look(
            candidate, unseen.given(), unseen.served(), List.of(0.70, 0.71, 0.69, 0.70, 0.72));
    assertThat(jump).hasAtLeastOneElementOfType(LeakageFinding.AheadOfHistory.class);
    var alike =
        LeakageCheck.USUAL.look(
            candidate, unseen.given(), unseen.served(), List.of(0.97, 0.99, 0.98, 0.96, 0.99));
    assertThat(alike).doesNotHaveAnyElementsOfTypes(LeakageFinding.AheadOfHistory.class);
  }

  private static double[] losses(Classifier model, LabeledTable rows, boolean[] clicked) {
    return BinaryQuality.losses(BinaryQuality.scores(model, rows), clicked);
  }
}
