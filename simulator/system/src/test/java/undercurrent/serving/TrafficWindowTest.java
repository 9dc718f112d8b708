package undercurrent.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.random.Constant;
import undercurrent.random.Distribution;
import undercurrent.random.Exponential;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.serving.TrafficWindow.Component;
import undercurrent.serving.TrafficWindow.Latency;

/// Oracle: D/D/1 by hand, the exponential sojourn time of M/M/1, and Burke's theorem for a
/// tandem.
class TrafficWindowTest {
  private static final RandomStream CHANCE = new RandomStreams(4, 0).stream("window");

  private static ServiceTimes times(Map<String, Distribution> times) {
    return new ServiceTimes(times);
  }

  private static ServiceTimes constant(double milliseconds) {
    return times(Map.of("a", new Constant(milliseconds)));
  }

  private static ServiceTimes exponential(String... names) {
    var all = new LinkedHashMap<String, Distribution>();
    for (String name : names) {
      all.put(name, new Exponential(1));
    }
    return times(all);
  }

  private static Component one(String name) {
    return new Component(name, 1, 0);
  }

  @Test
  void regularRequestsToATooSlowServerPileUpAsOnPaper() {
    // a request every 8 ms, each served in 10 ms: number k, from 0, waits 2k ms
    var window = new TrafficWindow(List.of(one("a")), constant(10));
    List<Latency> seen = window.run(125, 101, new Regular());
    assertThat(seen).hasSize(2);
    assertThat(seen.getFirst().p50()).isCloseTo(10 + 2 * 50, within(1e-4));
    assertThat(seen.getFirst().p95()).isCloseTo(10 + 2 * 95, within(1e-4));
    assertThat(seen.getFirst().p99()).isCloseTo(10 + 2 * 99, within(1e-4));
    assertThat(seen.getLast().component()).isEqualTo("all");
    assertThat(seen.getLast().p99()).isEqualTo(seen.getFirst().p99());
    assertThat(seen.getFirst().requests()).isEqualTo(101);
  }

  @Test
  void twoServersTakeRegularRequestsWithoutAWait() {
    var window = new TrafficWindow(List.of(new Component("a", 2, 3)), constant(10));
    Latency seen = window.run(125, 500, new Regular()).getFirst();
    assertThat(seen.p50()).as("10 ms and a call of 3 ms").isCloseTo(13, within(1e-4));
    assertThat(seen.p99()).isCloseTo(13, within(1e-4));
  }

  /// Uniform numbers of 1 − 1/e, so that every exponential time is its mean.
  private static final class Regular implements RandomStream {
    @Override
    public long nextLong() {
      return (long) (-StrictMath.expm1(-1) * 0x1.0p52) << 12;
    }

    @Override
    public RandomStream substream(String name) {
      return this;
    }

    @Override
    public RandomStream antithetic() {
      throw new UnsupportedOperationException();
    }

    @Override
    public RandomStream jumped(int times) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void sojournsOfMm1AreExponential() {
    var window = new TrafficWindow(List.of(one("a")), exponential("a"));
    Latency seen = window.run(700, 200_000, CHANCE).getFirst();
    double mean = 1 / (1 - 0.7);
    assertThat(seen.p50()).isCloseTo(mean * Math.log(2), withPercentage(3));
    assertThat(seen.p95()).isCloseTo(mean * Math.log(20), withPercentage(4));
    assertThat(seen.p99()).isCloseTo(mean * Math.log(100), withPercentage(6));
  }

  @Test
  void aPathOfTwoQueuesTakesTheSumOfTwoExponentials() {
    var window = new TrafficWindow(List.of(one("a"), one("b")), exponential("a", "b"));
    List<Latency> seen = window.run(600, 200_000, CHANCE);
    assertThat(seen).extracting(Latency::component).containsExactly("a", "b", "all");
    double mean = 1 / (1 - 0.6);
    assertThat(seen.get(1).p95()).as("Burke").isCloseTo(mean * Math.log(20), withPercentage(4));
    // Erlang-2: 1 − e^{−x}(1 + x) = 0.95 at x = 4.743865
    assertThat(seen.get(2).p95()).isCloseTo(4.743865 * mean, withPercentage(4));
  }

  @Test
  void requestsToTwoServersWaitOnlyWhenTheyAreBusy() {
    var window = new TrafficWindow(List.of(new Component("a", 2, 0)), constant(1));
    Latency idle = window.run(1, 2_000, CHANCE).getFirst();
    assertThat(idle.p99()).as("nobody waits").isCloseTo(1, within(1e-6));
    Latency busy = window.run(1_900, 50_000, CHANCE).getFirst();
    assertThat(busy.p50()).as("at a load of 95 %% the median waits").isGreaterThan(2);
  }

  @Test
  void aWindowIsTheSameAgainAndTheBusierTheSlower() {
    var window = new TrafficWindow(List.of(one("a")), exponential("a"));
    assertThat(window.run(800, 5_000, CHANCE)).isEqualTo(window.run(800, 5_000, CHANCE));
    double last = 0;
    for (double rate : new double[] {100, 300, 500, 700, 900}) {
      double p95 = window.run(rate, 20_000, CHANCE).getFirst().p95();
      assertThat(p95).as("at %s requests a second", rate).isGreaterThan(last);
      last = p95;
    }
  }

  @Test
  void aServiceThatCallsAnotherIsSlowerByTheCall() {
    var service = new Service("a", "sre", 2);
    service.addCall(1.5);
    service.addCall(2);
    assertThat(service.component()).isEqualTo(new Component("a", 2, 3.5));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Service("a", "sre", 0))
        .withMessage("service 'a' needs 1 server or more, not 0");
  }

  @Test
  void storedServiceTimesAreReadAsTheyWereMeasured() {
    String stored = "# a comment\n\nretrieval,1,2,4\nscoring,5,5,5\n";
    var read = ServiceTimes.read(new ByteArrayInputStream(stored.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.byComponent().keySet()).containsExactly("retrieval", "scoring");
    assertThat(read.of("retrieval").quantile(0.75)).isEqualTo(3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.of("search"))
        .withMessage("no service times were measured for 'search'; there are [retrieval, scoring]");
  }
}
