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
import undercurrent.random.RandomStreams;
import undercurrent.serving.TrafficWindow.Cache;
import undercurrent.serving.TrafficWindow.Component;

/// Components that refuse calls, and answers that are at hand.
///
/// Oracle: counts and times by hand where times are constant; thinning: what misses a cache is a
/// Poisson stream of the rate λ(1 − h), so that the sojourn of M/M/1 behind it has the mean 1 / (μ −
/// λ(1 − h)).
class DownAndCachedTest {
  private static final Map<String, Distribution> TIMES =
      Map.of("scorer", new Constant(2), "order", new Constant(1));

  @Test
  void aComponentThatIsDownCostsNothingButItsAnswer() {
    var service = new Service("scorer", "ml-engineer", 1);
    service.crash();
    var scorer = service.component().called(CallPolicy.within(20, 0.5));
    var window =
        new TrafficWindow(List.of(scorer, new Component("order", 1, 0)), new ServiceTimes(TIMES));
    var seen = window.play(1, 200, new RandomStreams(52, 0).stream("calls"));
    assertThat(seen.calls().getFirst().fallbacks()).isEqualTo(200);
    assertThat(seen.calls().getFirst().timeouts()).as("refused at once").isZero();
    assertThat(seen.latencies().getLast().p50()).isCloseTo(1.5, within(1e-6));
    service.restart();
    assertThat(service.component().isDown()).isFalse();
  }

  @Test
  void whatMissesTheCacheIsAThinnedStream() {
    var times = new ServiceTimes(Map.of("scorer", (Distribution) new Exponential(1)));
    var path = List.of(new Component("scorer", 1, 0));
    var window = new TrafficWindow(path, times).behind(new Cache(0.6, 0.25));
    var seen = window.play(1500, 200_000, new RandomStreams(53, 0).stream("calls"));
    var scorer = seen.latencies().getFirst();
    assertThat((double) seen.hits() / 200_000).isCloseTo(0.6, within(0.006));
    assertThat(scorer.requests()).isEqualTo(200_000 - seen.hits());
    assertThat(scorer.mean()).as("1 / (1 − 0.6) ms").isCloseTo(2.5, withPercentage(5));
    assertThat(seen.latencies().getLast().p50()).as("most find theirs").isEqualTo(0.25);
  }
}
