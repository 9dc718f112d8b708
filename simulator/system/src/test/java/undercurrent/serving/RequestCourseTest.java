package undercurrent.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.random.Constant;
import undercurrent.random.Exponential;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.serving.Span.Phase;
import undercurrent.serving.TrafficWindow.Component;
import undercurrent.statistics.Quantiles;

/// The way of single requests.
///
/// Oracle: the spans of a request add up to its latency, and the latencies to what the window read
/// without them; spans by hand where times are constant.
class RequestCourseTest {
  private static final RandomStream CHANCE = new RandomStreams(61, 0).stream("courses");
  private static final double NANOSECOND_MS = 1e-6;

  private static TrafficWindow guarded(CallPolicy policy) {
    var times = new ServiceTimes(Map.of("scorer", new Exponential(8), "order", new Exponential(2)));
    var scorer = new Component("scorer", 1, 0).called(policy);
    return new TrafficWindow(List.of(scorer, new Component("order", 1, 0)), times);
  }

  @Test
  void theSpansOfARequestAddUpToItsLatency() {
    var policy = CallPolicy.within(20, 1).withRetries(1).withBreaker(100);
    var seen = guarded(policy).watched().play(100, 500, CHANCE);
    assertThat(seen.courses()).hasSize(500);
    var latencies = new Quantiles();
    for (RequestCourse course : seen.courses()) {
      double sum = course.spans().stream().mapToDouble(Span::milliseconds).sum();
      assertThat(sum).as("request %d", course.number()).isCloseTo(course.latencyMs(), within(1e-9));
      latencies.add(course.latencyMs());
    }
    var all = seen.latencies().getLast();
    assertThat(latencies.at(0.5)).isEqualTo(all.p50());
    assertThat(latencies.at(0.99)).isEqualTo(all.p99());
    long waysOut = count(seen, Phase.FALLBACK);
    assertThat(waysOut).isPositive().isEqualTo(seen.calls().getFirst().fallbacks());
    long cutShort =
        seen.courses().stream().flatMap(c -> c.spans().stream()).filter(Span::isCutShort).count();
    assertThat(cutShort).isPositive().isEqualTo(seen.calls().getFirst().timeouts());
  }

  private static long count(TrafficWindow.Seen seen, Phase phase) {
    return seen.courses().stream()
        .flatMap(course -> course.spans().stream())
        .filter(span -> span.phase() == phase)
        .count();
  }

  @Test
  void whoWritesDownTheWaysChangesNothing() {
    var policy = CallPolicy.within(20, 1).withBreaker(100);
    var watched = guarded(policy).watched().play(100, 500, CHANCE);
    var alone = guarded(policy).play(100, 500, CHANCE);
    assertThat(watched.latencies()).isEqualTo(alone.latencies());
    assertThat(watched.calls()).isEqualTo(alone.calls());
    assertThat(alone.courses()).isEmpty();
  }

  @Test
  void twoTriesThatAreCutShortAndAWayOutAreWrittenDownOneByOne() {
    var times = new ServiceTimes(Map.of("scorer", new Constant(50)));
    var scorer = new Component("scorer", 1, 0).called(CallPolicy.within(20, 1).withRetries(1));
    var seen = new TrafficWindow(List.of(scorer), times).watched().play(0.001, 1, CHANCE);
    RequestCourse course = seen.courses().getFirst();
    assertThat(course.spans())
        .extracting(Span::phase, Span::attempt, Span::milliseconds, Span::isCutShort)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Phase.SERVICE, 1, 20.0, true),
            org.assertj.core.groups.Tuple.tuple(Phase.SERVICE, 2, 20.0, true),
            org.assertj.core.groups.Tuple.tuple(Phase.FALLBACK, 1, 1.0, false));
    assertThat(course.beginMs(course.spans().getLast())).isCloseTo(40, within(NANOSECOND_MS));
    assertThat(course.latencyMs()).isCloseTo(41, within(NANOSECOND_MS));
  }

  @Test
  void theNearestRequestIsFound() {
    var courses = List.of(taking(0, 5), taking(1, 9), taking(2, 30));
    assertThat(RequestCourse.nearest(courses, 8).number()).isEqualTo(1);
    assertThat(RequestCourse.nearest(courses, 7).number()).as("the earlier").isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestCourse.nearest(List.of(), 1))
        .withMessage("nearest of no request at all");
  }

  private static RequestCourse taking(int number, long milliseconds) {
    var span = new Span("a", Phase.SERVICE, 1, 100, 100 + milliseconds * 1_000_000, false);
    return new RequestCourse(number, 100, List.of(span));
  }

  @Test
  void aGapIsRefused() {
    var late = new Span("a", Phase.SERVICE, 1, 20, 30, false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RequestCourse(3, 10, List.of(late)))
        .withMessage("request 3 has a gap from 10 to 20 ns");
  }
}
