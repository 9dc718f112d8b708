package undercurrent.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.random.Constant;
import undercurrent.random.Distribution;
import undercurrent.random.Exponential;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.serving.TrafficWindow.Component;

/// How callers guard themselves, and how much a path carries.
///
/// Oracle: counts by hand where times are constant, and the sojourn time of M/M/1, which is
/// exponential with rate μ − λ, so that its 99th percentile is ln 100 / (μ − λ).
class GuardedCallsTest {
  private static final RandomStream CHANCE = new RandomStreams(51, 0).stream("calls");
  private static final Component SCORER = new Component("scorer", 1, 0);
  private static final Component ORDER = new Component("order", 1, 0);

  private static TrafficWindow window(Component scorer, double scorerMs) {
    Map<String, Distribution> times =
        Map.of("scorer", new Constant(scorerMs), "order", new Constant(0.1));
    return new TrafficWindow(List.of(scorer, ORDER), new ServiceTimes(times));
  }

  @Test
  void withoutAGuardASlowScorerHoldsEverybodyUp() {
    var seen = window(SCORER, 50).play(100, 400, CHANCE);
    assertThat(seen.latencies().getLast().p99()).as("50 ms each, 10 ms apart").isGreaterThan(1000);
    assertThat(seen.calls().getFirst()).isEqualTo(new TrafficWindow.Calls("scorer", 400, 0, 0, 0));
  }

  @Test
  void patienceBoundsTheLatencyOfWhoeverIsNotAnswered() {
    var guarded = SCORER.called(CallPolicy.within(20, 1));
    var seen = window(guarded, 50).play(100, 400, CHANCE);
    assertThat(seen.latencies().getFirst().p99()).isCloseTo(21, within(1e-6));
    assertThat(seen.calls().getFirst())
        .as("nobody is served in 20 ms")
        .isEqualTo(new TrafficWindow.Calls("scorer", 400, 400, 0, 400));
  }

  @Test
  void anotherTryDoublesPatienceAndCalls() {
    var guarded = SCORER.called(CallPolicy.within(20, 1).withRetries(1));
    var seen = window(guarded, 50).play(1, 200, CHANCE);
    assertThat(seen.latencies().getFirst().p50()).isCloseTo(41, within(1e-6));
    assertThat(seen.calls().getFirst().calls()).isEqualTo(400);
  }

  @Test
  void aBreakerSparesMostOfThePatience() {
    var guarded = SCORER.called(CallPolicy.within(20, 1).withBreaker(500));
    var seen = window(guarded, 50).play(100, 2000, CHANCE);
    var calls = seen.calls().getFirst();
    assertThat(calls.fallbacks()).isEqualTo(2000);
    assertThat(calls.calls() + calls.stopped()).isEqualTo(2000);
    // 20 s of requests: about twenty calls before it opens, then one in each half second
    assertThat(calls.calls()).isBetween(20L, 70L);
    assertThat(seen.latencies().getFirst().p50()).isCloseTo(1, within(1e-6));
    assertThat(seen.latencies().getLast().p95()).isLessThan(10);
  }

  @Test
  void aBreakerStaysOutOfTheWayOfAHealthyScorer() {
    var guarded = SCORER.called(CallPolicy.within(20, 1).withBreaker(500));
    var seen = window(guarded, 2).play(100, 1000, CHANCE);
    assertThat(seen.calls().getFirst()).isEqualTo(new TrafficWindow.Calls("scorer", 1000, 0, 0, 0));
  }

  @Test
  void anAutoscalerBringsAnOverloadedComponentBack() {
    var scaled = SCORER.scaledBy(new Autoscaler(4, 50));
    double alone = window(SCORER, 15).run(100, 2000, CHANCE).getFirst().p50();
    double helped = window(scaled, 15).run(100, 2000, CHANCE).getFirst().p50();
    assertThat(alone).as("1.5 times what one server can do").isGreaterThan(1000);
    assertThat(helped).isLessThan(100);
  }

  @Test
  void theCapacityOfOneServerIsWhatTheFormulaSays() {
    // 100 a second are served; p99 of 100 ms is kept up to λ = 100 − ln 100 / 0.1 s = 53.9 a second
    var times = new ServiceTimes(Map.of("scorer", new Exponential(10)));
    var window = new TrafficWindow(List.of(SCORER), times);
    var tries = new Capacity(100, 200_000).search(window, CHANCE);
    double most =
        tries.stream()
            .filter(Capacity.Try::kept)
            .mapToDouble(Capacity.Try::requestsPerSecond)
            .max()
            .orElseThrow();
    assertThat(most).isCloseTo(100 - StrictMath.log(100) / 0.1, withPercentage(6));
    assertThat(tries)
        .isSortedAccordingTo(java.util.Comparator.comparingDouble(Capacity.Try::requestsPerSecond));
  }
}
