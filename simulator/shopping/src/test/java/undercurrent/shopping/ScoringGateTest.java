package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Oracle: numbers by hand, and how often a claim that is only just untrue passes.
class ScoringGateTest {
  private static final int WORLDS = 400;
  private static final int PAGES = 60;
  private static final int PLACES = 8;

  private static final ScoringGate MARGIN = new ScoringGate(ScoringGate.Test.MARGIN, 0.002, 0.95);
  private static final ScoringGate PAIRED = new ScoringGate(ScoringGate.Test.PAIRED, 0.002, 0.95);

  @Test
  void theFirstModelPasses() {
    var verdict =
        PAIRED.judge(ScoringGate.Claim.BETTER, new double[] {1}, Optional.empty(), new long[] {1});
    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.words()).isEqualTo("no model in service");
  }

  @Test
  void aCopyIsNoWorseAndNoBetter() {
    double[] losses = {0.1, 0.7, 0.3, 0.2};
    long[] requests = {1, 1, 2, 3};
    assertThat(
            PAIRED.judge(ScoringGate.Claim.BETTER, losses, Optional.of(losses), requests).words())
        .isEqualTo("it answers as the model in service does, over 3 requests");
    for (ScoringGate gate : new ScoringGate[] {MARGIN, PAIRED}) {
      assertThat(passes(gate, ScoringGate.Claim.NOT_WORSE, losses, losses, requests)).isTrue();
      assertThat(passes(gate, ScoringGate.Claim.BETTER, losses, losses, requests)).isFalse();
    }
  }

  @Test
  void theDifferenceIsAsByHand() {
    // Differences −1, −2, −3 of three requests: mean −2, standard error 1/√3, t(0.975, 2) = 4.3027.
    double[] candidate = {0, 0, 0};
    double[] incumbent = {1, 2, 3};
    var verdict =
        PAIRED.judge(
            ScoringGate.Claim.BETTER, candidate, Optional.of(incumbent), new long[] {4, 5, 6});
    var difference = verdict.difference().orElseThrow();
    assertThat(difference.mean()).isEqualTo(-2);
    assertThat(difference.high()).isCloseTo(-2 + 4.30265 / Math.sqrt(3), within(1e-4));
    assertThat(verdict.passed()).as("the interval reaches above 0").isFalse();
    assertThat(passes(MARGIN, ScoringGate.Claim.BETTER, candidate, incumbent, new long[] {4, 5, 6}))
        .isTrue();
    assertThat(verdict.words())
        .isEqualTo(
            "log-loss -2.0000 [-4.4841, +0.4841] against the model in service, over 3 requests");
  }

  @Test
  void oneRequestCannotTell() {
    double[] candidate = {0, 0};
    double[] incumbent = {1, 1};
    assertThat(passes(PAIRED, ScoringGate.Claim.BETTER, candidate, incumbent, new long[] {4, 4}))
        .isFalse();
  }

  @Test
  void aModelThatIsNoBetterPassesByPairsAsOftenAsTheConfidenceSays() {
    int byPairs = 0;
    int byMargin = 0;
    for (int world = 0; world < WORLDS; world++) {
      var stream = new RandomStreams(11, world).stream("losses");
      double[] candidate = losses(stream, 0);
      double[] incumbent = losses(stream, 0);
      byPairs += passes(PAIRED, ScoringGate.Claim.BETTER, candidate, incumbent, requests()) ? 1 : 0;
      byMargin +=
          passes(MARGIN, ScoringGate.Claim.BETTER, candidate, incumbent, requests()) ? 1 : 0;
    }
    assertThat(byPairs).as("of 400 at 2.5 %%, seed 11").isBetween(1, 20);
    assertThat(byMargin).as("of 400 at 50 %%, seed 11").isBetween(160, 240);
  }

  @Test
  void aModelThatIsWorseByTheMarginSeldomPassesAsNotWorse() {
    int passed = 0;
    int copies = 0;
    var wide = new ScoringGate(ScoringGate.Test.PAIRED, 0.3, 0.95);
    for (int world = 0; world < WORLDS; world++) {
      var stream = new RandomStreams(12, world).stream("losses");
      double[] incumbent = losses(stream, 0);
      passed +=
          passes(wide, ScoringGate.Claim.NOT_WORSE, losses(stream, 0.3), incumbent, requests())
              ? 1
              : 0;
      copies +=
          passes(wide, ScoringGate.Claim.NOT_WORSE, losses(stream, 0), incumbent, requests())
              ? 1
              : 0;
    }
    assertThat(passed).as("of 400 at 2.5 %%, seed 12").isBetween(1, 20);
    assertThat(copies).as("of 400, seed 12").isGreaterThan(100);
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ScoringGate(ScoringGate.Test.PAIRED, -1, 0.95))
        .withMessage(
            "a gate needs a margin of 0 or more and a confidence between 0 and 1, not -1.0 and"
                + " 0.95");
  }

  private static boolean passes(
      ScoringGate gate,
      ScoringGate.Claim claim,
      double[] candidate,
      double[] incumbent,
      long[] requests) {
    return gate.judge(claim, candidate, Optional.of(incumbent), requests).passed();
  }

  /// Returns losses of pages on which rows are alike.
  private static double[] losses(RandomStream stream, double mean) {
    double[] losses = new double[PAGES * PLACES];
    for (int page = 0; page < PAGES; page++) {
      double common = mean + stream.nextNormal();
      for (int place = 0; place < PLACES; place++) {
        losses[page * PLACES + place] = common + 0.3 * stream.nextNormal();
      }
    }
    return losses;
  }

  private static long[] requests() {
    long[] requests = new long[PAGES * PLACES];
    for (int i = 0; i < requests.length; i++) {
      requests[i] = i / PLACES;
    }
    return requests;
  }
}
