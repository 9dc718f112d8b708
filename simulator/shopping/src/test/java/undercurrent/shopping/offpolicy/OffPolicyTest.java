package undercurrent.shopping.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.learning.LinearTrainer;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.ScoredCandidate;
import undercurrent.shopping.ShopRequest;

/// Oracle: a world of five items and two places, small enough that every slate and every outcome is
/// enumerated. What is linear in the weights (IPS, doubly robust) has an expectation that is summed
/// exactly; what is not is compared over seeded samples.
class OffPolicyTest {
  private static final double[] SCORES = {0.5, 0.4, 0.3, 0.2, 0.1};
  private static final double[] ATTRACTION = {0.2, 0.6, 0.1, 0.5, 0.3};
  private static final int PLACES = 2;
  private final ShopRequest request = new ShopRequest(0, 0, 0, 0);
  private final List<ScoredCandidate> candidates =
      IntStream.range(0, SCORES.length)
          .mapToObj(
              i ->
                  new ScoredCandidate(
                      new Candidate(i, Candidate.Source.WHOLE_RANGE, 0, 0),
                      SCORES[i],
                      new double[0]))
          .toList();
  private final SlatePolicy logging = softmax(SCORES, 0.2);
  private final SlatePolicy target = softmax(ATTRACTION, 0.1);
  private final RewardModel perfect =
      (candidate, position) -> ATTRACTION[candidate.item()] / position;
  private final RewardModel wrong = (candidate, position) -> 0.3 * candidate.score() + 0.1;

  private static SlatePolicy softmax(double[] worth, double temperature) {
    return (request, candidates, above) -> {
      double[] next = new double[worth.length];
      double sum = 0;
      for (int i = 0; i < next.length; i++) {
        int item = i;
        boolean isLeft = IntStream.of(above).noneMatch(a -> a == item);
        next[i] = isLeft ? Math.exp(worth[i] / temperature) : 0;
        sum += next[i];
      }
      for (int i = 0; i < next.length; i++) {
        next[i] /= sum;
      }
      return next;
    };
  }

  /// Calls a function for every slate and every outcome, and returns its mean under the log.
  private double enumerated(SlatePolicy policy, ToDoubleFunction<LoggedSlate> value) {
    double sum = 0;
    for (int a = 0; a < SCORES.length; a++) {
      double first = policy.next(request, candidates, new int[0])[a];
      double[] then = policy.next(request, candidates, new int[] {a});
      for (int b = 0; b < SCORES.length; b++) {
        for (int outcome = 0; outcome < 4 && b != a; outcome++) {
          double clickA = outcome % 2;
          double clickB = outcome / 2;
          double likely = clickA == 1 ? click(a, 1) : 1 - click(a, 1);
          likely *= clickB == 1 ? click(b, 2) : 1 - click(b, 2);
          var slate =
              new LoggedSlate(
                  request,
                  candidates,
                  new int[] {a, b},
                  new double[] {first, then[b]},
                  new double[] {clickA, clickB});
          sum += first * then[b] * likely * value.applyAsDouble(slate);
        }
      }
    }
    return sum;
  }

  private static double click(int item, int position) {
    return ATTRACTION[item] / position;
  }

  private double trueValue() {
    return enumerated(target, slate -> slate.rewards()[0] + slate.rewards()[1]);
  }

  private double valueOfOne(SlateEvidence slate, Reach reach, boolean robust) {
    var twice = new OffPolicy(List.of(slate, slate), reach); // the mean of one and itself
    return robust ? twice.doublyRobust().value() : twice.ips().value();
  }

  @Test
  void ipsHasNoBiasWhetherItWeighsSlatesOrThePlacesAbove() {
    for (var reach : List.of(Reach.SLATE, Reach.ABOVE)) {
      double expected =
          enumerated(logging, slate -> valueOfOne(slate.evidence(target), reach, false));
      assertThat(expected).as("%s", reach).isCloseTo(trueValue(), within(1e-12));
    }
    double placeAlone =
        enumerated(logging, slate -> valueOfOne(slate.evidence(target), Reach.PLACE, false));
    assertThat(Math.abs(placeAlone - trueValue()))
        .as("choices hang on the place above, so its own ratio is not enough")
        .isGreaterThan(0.01);
  }

  @Test
  void aPlacesOwnRatioIsEnoughWhenChoicesDoNotHangOnEachOther() {
    double sum = 0;
    double value = 0;
    double[] log = logging.next(request, candidates, new int[0]);
    double[] other = target.next(request, candidates, new int[0]);
    for (int a = 0; a < SCORES.length; a++) {
      for (int b = 0; b < SCORES.length; b++) { // one item may stand at both places
        double reward = click(a, 1) + click(b, 2);
        value += other[a] * other[b] * reward;
        var slate =
            new SlateEvidence(
                List.of(
                    new PlaceEvidence(log[a], other[a], click(a, 1), 0),
                    new PlaceEvidence(log[b], other[b], click(b, 2), 0)),
                0);
        sum += log[a] * log[b] * valueOfOne(slate, Reach.PLACE, false);
      }
    }
    assertThat(sum).isCloseTo(value, within(1e-12));
  }

  @Test
  void doublyRobustHasNoBiasWithAWrongModelNorDirectWithAPerfectOne() {
    double robust =
        enumerated(logging, slate -> valueOfOne(slate.evidence(target, wrong), Reach.ABOVE, true));
    assertThat(robust).isCloseTo(trueValue(), within(1e-12));
    var slate = sample(1, streams(0)).getFirst();
    assertThat(slate.evidence(target, perfect).direct()).isCloseTo(trueValue(), within(1e-12));
    assertThat(Math.abs(slate.evidence(target, wrong).direct() - trueValue())).isGreaterThan(0.1);
  }

  @Test
  void withAPerfectModelOfCertainRewardsDoublyRobustIsDirectAndDoesNotVary() {
    var evidence = new ArrayList<SlateEvidence>();
    for (var slate : sample(200, streams(3))) {
      double[] certain = {click(slate.shown()[0], 1), click(slate.shown()[1], 2)};
      var sure = new LoggedSlate(request, candidates, slate.shown(), slate.propensities(), certain);
      evidence.add(sure.evidence(target, perfect));
    }
    var found = new OffPolicy(evidence, Reach.SLATE);
    assertThat(found.doublyRobust().value()).isCloseTo(trueValue(), within(1e-12));
    assertThat(found.doublyRobust().standardError()).isLessThan(1e-12);
    assertThat(found.ips().standardError()).isGreaterThan(0.01);
  }

  @Test
  void theNaiveMeanIsBiasedByWhatEnumerationTells() {
    double bias = naiveLimit() - trueValue();
    assertThat(Math.abs(bias)).isGreaterThan(0.02);
    var found = new OffPolicy(evidence(sample(40_000, streams(4))), Reach.ABOVE).naive();
    assertThat(found.value()).isCloseTo(naiveLimit(), within(4.4 * found.standardError()));
    assertThat(Math.abs(found.value() - trueValue())).isGreaterThan(3 * found.standardError());
  }

  private double naiveLimit() {
    double limit = 0;
    for (int p = 0; p < PLACES; p++) {
      int place = p;
      double earned =
          enumerated(
              logging,
              slate ->
                  slate.evidence(target).places().get(place).target() * slate.rewards()[place]);
      double weight =
          enumerated(logging, slate -> slate.evidence(target).places().get(place).target());
      limit += earned / weight;
    }
    return limit;
  }

  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    int ips = 0;
    int snips = 0;
    int robust = 0;
    int seeds = 300;
    for (int seed = 0; seed < seeds; seed++) {
      var evidence = new ArrayList<SlateEvidence>();
      for (var slate : sample(400, streams(100 + seed))) {
        evidence.add(slate.evidence(target, wrong));
      }
      var found = new OffPolicy(evidence, Reach.ABOVE);
      ips += holds(found.ips()) ? 1 : 0;
      snips += holds(found.snips()) ? 1 : 0;
      robust += holds(found.doublyRobust()) ? 1 : 0;
    }
    // 95 % ± 4.4 standard errors of 1.26 points, and a point for skewness
    assertThat(List.of(ips, snips, robust))
        .as("of %d seeds", seeds)
        .allMatch(held -> held > 0.885 * seeds && held <= seeds);
  }

  private boolean holds(OffPolicyEstimate estimate) {
    var interval = estimate.interval();
    return interval.low() <= trueValue() && trueValue() <= interval.high();
  }

  @Test
  void selfNormalisingStaysInsideTheRangeOfRewardsAndClippingBelowIps() {
    for (int seed = 0; seed < 200; seed++) {
      var few = new OffPolicy(evidence(sample(5, streams(seed))), Reach.SLATE);
      assertThat(few.snips().value()).as("seed %d", seed).isBetween(0.0, (double) PLACES);
      assertThat(few.clipped(1.5).value())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(few.ips().value() + 1e-12);
      assertThat(few.ips().effectiveSlates()).as("seed %d", seed).isBetween(1 - 1e-9, 5 + 1e-9);
    }
  }

  @Test
  void aTargetThatIsTheLoggingPolicyIsEstimatedByThePlainMean() {
    var log = sample(500, streams(9));
    var evidence = log.stream().map(slate -> slate.evidence(logging)).toList();
    double mean =
        log.stream().mapToDouble(s -> s.rewards()[0] + s.rewards()[1]).average().orElseThrow();
    var found = new OffPolicy(evidence, Reach.SLATE);
    assertThat(found.ips().value()).isCloseTo(mean, within(1e-12));
    assertThat(found.snips().value()).isCloseTo(mean, within(1e-12));
    assertThat(found.ips().effectiveSlates()).isCloseTo(500, within(1e-6));
  }

  @Test
  void drawnSlatesTellTheDirectExpectationThatEnumerationTells() {
    var slate = sample(1, streams(2)).getFirst();
    var stream = streams(2);
    double exact = slate.evidence(target, perfect).direct();
    double drawn = slate.evidence(target, perfect, 20_000, stream).direct();
    assertThat(drawn).isCloseTo(exact, within(4.4 * 0.25 / Math.sqrt(20_000)));
  }

  @Test
  void aLearntModelOfRewardsLessensTheVariance() {
    var log = sample(4_000, streams(11));
    var learnt = LogisticReward.train(log, LinearTrainer.seeded(1));
    var evidence = log.stream().map(slate -> slate.evidence(target, learnt)).toList();
    var found = new OffPolicy(evidence, Reach.ABOVE);
    assertThat(found.doublyRobust().value())
        .isCloseTo(trueValue(), within(3 * found.doublyRobust().standardError()));
    assertThat(found.doublyRobust().standardError()).isLessThan(found.ips().standardError());
  }

  @Test
  void anotherShareOfExplorationFollowsFromLoggedPropensities() {
    var change = new ExplorationChange(0.2, 0.5);
    for (int n = 1; n < 80; n++) {
      double best = Math.min(1, 0.2 / n + (1 - 0.2));
      assertThat(change.probability(best)).isCloseTo(0.5 / n + 0.5, within(1e-9));
      if (n > 1) {
        assertThat(change.probability(0.2 / n)).isCloseTo(0.5 / n, within(1e-9));
      }
    }
    assertThat(new ExplorationChange(0.2, 0).probability(0.02)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ExplorationChange(0, 0.1))
        .withMessageContaining("above 0 and at most 0.5, not 0.0");
  }

  @Test
  void evidenceThatCannotBeIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PlaceEvidence(0, 0.5, 1, 0))
        .withMessageContaining("not 0.0 and 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OffPolicy(List.of(), Reach.SLATE))
        .withMessage("an off-policy estimate needs 2 logged slates or more, not 0");
  }

  private static RandomStream streams(int seed) {
    return new RandomStreams(seed, 0).stream("log");
  }

  private List<SlateEvidence> evidence(List<LoggedSlate> log) {
    return log.stream().map(slate -> slate.evidence(target)).toList();
  }

  private List<LoggedSlate> sample(int slates, RandomStream stream) {
    var log = new ArrayList<LoggedSlate>();
    for (int n = 0; n < slates; n++) {
      int[] shown = new int[PLACES];
      double[] propensities = new double[PLACES];
      double[] rewards = new double[PLACES];
      for (int p = 0; p < PLACES; p++) {
        double[] next = logging.next(request, candidates, java.util.Arrays.copyOf(shown, p));
        double uniform = stream.nextUniform();
        int at = 0;
        while (at + 1 < next.length && uniform >= next[at]) {
          uniform -= next[at++];
        }
        shown[p] = at;
        propensities[p] = next[at];
        rewards[p] = stream.nextBernoulli(click(at, p + 1)) ? 1 : 0;
      }
      log.add(new LoggedSlate(request, candidates, shown, propensities, rewards));
    }
    return log;
  }
}
