package undercurrent.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/// Oracle: the definition of the process (counts of disjoint intervals are Poisson with the integral
/// of the rate), exponential gaps at a constant rate, and times that follow from given numbers.
class PoissonArrivalsTest {
  private static final long SEED = 19;
  private static final long SECOND = 1_000_000_000L;
  private static final long HOUR = 3_600 * SECOND;
  private static final long NEVER = PoissonArrivals.NEVER;

  private static RandomStream stream(String name) {
    return new RandomStreams(SEED, 0).stream(name);
  }

  @Test
  void atAConstantRateTheGapsAreThoseOfTheExponential() {
    var arrivals = new PoissonArrivals(ArrivalRate.constant(720), stream("gaps"));
    var uniforms = stream("gaps");
    var gap = new Exponential(5e9);
    double time = 0;
    for (int i = 0; i < 20_000; i++) {
      time += gap.sample(uniforms);
      assertThat((double) arrivals.next()).as("arrival %d", i).isCloseTo(time, within(2.0));
    }
  }

  @Test
  void countsOfEachHourOfTheDayArePoissonWithTheIntegralOfTheRate() {
    double[] perHour = new double[24];
    for (int hour = 6; hour < 22; hour++) {
      perHour[hour] = 0.5 * (hour - 5) * (22 - hour);
    }
    int days = 400;
    var arrivals = new PoissonArrivals(ArrivalRate.cycle(HOUR, perHour), stream("day"));
    int[][] counts = new int[24][days];
    for (long time = arrivals.next(); time < days * 24 * HOUR; time = arrivals.next()) {
      counts[(int) (time / HOUR % 24)][(int) (time / (24 * HOUR))]++;
    }
    for (int hour = 0; hour < 24; hour++) {
      int total = Arrays.stream(counts[hour]).sum();
      double expected = days * perHour[hour];
      if (expected == 0) {
        assertThat(total).as("hour %d is closed", hour).isEqualTo(0);
        continue;
      }
      var law = PoissonDistribution.of(expected);
      assertThat(total)
          .as("hour %d, 1e-4 of either tail, seed %d", hour, SEED)
          .isBetween(law.inverseCumulativeProbability(1e-4), law.inverseSurvivalProbability(1e-4));
      double mean = (double) total / days;
      double squares = Arrays.stream(counts[hour]).mapToDouble(c -> (c - mean) * (c - mean)).sum();
      // index of dispersion: chi-square with 399 degrees, 1e-4 of either tail
      assertThat(squares / mean)
          .as("dispersion of hour %d, seed %d", hour, SEED)
          .isBetween(
              new Gamma(399 / 2.0, 2).quantile(1e-4), new Gamma(399 / 2.0, 2).quantile(1 - 1e-4));
    }
  }

  @Test
  void withinAPieceTheTimesAreUniform() {
    var rate = ArrivalRate.cycle(HOUR, 5, 40);
    var arrivals = new PoissonArrivals(rate, stream("uniform"));
    double[] places = new double[10_000];
    int count = 0;
    while (count < places.length) {
      long time = arrivals.next();
      if (time / HOUR % 2 == 1) {
        places[count++] = (time % HOUR + 0.5) / HOUR;
      }
    }
    Arrays.sort(places);
    double distance = 0;
    for (int i = 0; i < count; i++) {
      distance = Math.max(distance, Math.abs(places[i] - (i + 0.5) / count) + 0.5 / count);
    }
    assertThat(distance)
        .as("Kolmogorov–Smirnov, 1 %% level, seed %d", SEED)
        .isLessThan(1.628 / Math.sqrt(count));
  }

  @Test
  void eachArrivalTakesOneUniformNumber() {
    var counted = new CountedStream(stream("count"));
    var arrivals = new PoissonArrivals(ArrivalRate.cycle(HOUR, 0, 0.1, 100, 0), counted);
    for (int i = 1; i < 2_000; i++) {
      arrivals.next();
      assertThat(counted.drawn()).isEqualTo(i);
    }
  }

  /// With u = 1 − 1/e each gap is one expected arrival, so that the times are where the integral of
  /// the rate is 1, 2, 3 …
  @Test
  void theIntegralOfTheRateGrowsByTheExponentialNumber() {
    var rate =
        new ArrivalRate(
            List.of(
                new ArrivalRate.Piece(HOUR, 2.5),
                new ArrivalRate.Piece(2 * HOUR, 0),
                new ArrivalRate.Piece(HOUR, 0.8)),
            true);
    var arrivals = new PoissonArrivals(rate, new Ones());
    double[] hours = {0.4, 0.8, 3.625, 4.28, 4.68, 7.25, 8.16};
    for (double hour : hours) {
      assertThat(arrivals.next() / (double) HOUR).isCloseTo(hour, within(1e-9));
    }
  }

  private static final class Ones implements RandomStream {
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
      return this;
    }

    @Override
    public RandomStream jumped(int times) {
      return this;
    }
  }

  @Test
  void theExpectedNumberIsTheIntegral() {
    var day = ArrivalRate.cycle(HOUR, 2, 0, 6);
    assertThat(day.expectedUntil(0)).isEqualTo(0);
    assertThat(day.expectedUntil(HOUR / 2)).isCloseTo(1, within(1e-12));
    assertThat(day.expectedUntil(2 * HOUR)).isCloseTo(2, within(1e-12));
    assertThat(day.expectedUntil(10 * 3 * HOUR + HOUR)).isCloseTo(82, within(1e-9));
    var once = ArrivalRate.once(HOUR, 2, 4);
    assertThat(once.expectedUntil(90 * 60 * SECOND)).isCloseTo(4, within(1e-12));
    assertThat(once.expectedUntil(100 * HOUR)).isCloseTo(6, within(1e-12));
    assertThat(once.length()).isEqualTo(2 * HOUR);
  }

  @Test
  void afterTheLastPieceNothingArrives() {
    int total = 0;
    for (int run = 0; run < 500; run++) {
      var arrivals =
          new PoissonArrivals(ArrivalRate.once(HOUR, 3, 0, 5), stream("once").substream(run));
      for (long time = arrivals.next(); time != NEVER; time = arrivals.next()) {
        assertThat(time).isLessThan(3 * HOUR);
        total++;
      }
      assertThat(arrivals.next()).isEqualTo(NEVER);
    }
    var law = PoissonDistribution.of(8 * 500);
    assertThat(total)
        .as("seed %d", SEED)
        .isBetween(law.inverseCumulativeProbability(1e-4), law.inverseSurvivalProbability(1e-4));
  }

  @Test
  void aStartInTheMiddleOfADayKeepsTheHoursOfTheDay() {
    var rate = ArrivalRate.cycle(HOUR, 0, 10, 0, 0);
    var late = new PoissonArrivals(rate, stream("late"), 101 * HOUR + HOUR / 2);
    for (int i = 0; i < 200; i++) {
      long time = late.next();
      assertThat(time).isGreaterThanOrEqualTo(101 * HOUR + HOUR / 2);
      assertThat(time / HOUR % 4).isEqualTo(1);
    }
    var over = new PoissonArrivals(ArrivalRate.once(HOUR, 10), stream("over"), 2 * HOUR);
    assertThat(over.next()).isEqualTo(NEVER);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PoissonArrivals(rate, stream("x"), -1))
        .withMessage("arrivals need a start of 0 ns or more, not -1");
  }

  @Test
  void veryRareArrivalsComeAfterManyCyclesOrNever() {
    // one in about 114 years; the clock reaches 292
    var rare = ArrivalRate.cycle(HOUR, 1e-6);
    double sum = 0;
    int never = 0;
    for (int run = 0; run < 2_000; run++) {
      long time = new PoissonArrivals(rare, stream("rare").substream(run)).next();
      if (time == NEVER) {
        never++;
      } else {
        sum += time;
      }
    }
    double reach = Long.MAX_VALUE / (1e6 * HOUR);
    assertThat(never / 2_000.0).isCloseTo(Math.exp(-reach), within(0.025));
    double mean = 1 - reach * Math.exp(-reach) / (1 - Math.exp(-reach));
    assertThat(sum / (2_000 - never) / (1e6 * HOUR)).isCloseTo(mean, within(0.06));
    assertThat(new PoissonArrivals(ArrivalRate.cycle(HOUR, 1e-300), stream("none")).next())
        .isEqualTo(NEVER);
  }

  @Test
  void highRatesLoseNoTimeToRounding() {
    // 1e9 an hour is a gap of 3600 ns
    var fast = new PoissonArrivals(ArrivalRate.constant(1e9), stream("fast"));
    long last = 0;
    for (int i = 0; i < 1_000_000; i++) {
      long time = fast.next();
      assertThat(time >= last).isTrue();
      last = time;
    }
    assertThat(last / 1e6).as("seed %d", SEED).isCloseTo(3_600, withPercentage(0.4));
  }

  @Test
  void impossibleRatesAreRefused() {
    refused(() -> ArrivalRate.cycle(HOUR), "an arrival rate needs at least one piece, not 0");
    refused(
        () -> ArrivalRate.cycle(HOUR, 0, 0),
        "an arrival rate that repeats needs a piece with a rate above 0");
    refused(
        () -> ArrivalRate.cycle(0, 1),
        "a piece of an arrival rate needs a length above 0 ns, not 0");
    refused(
        () -> ArrivalRate.cycle(HOUR, 1, -2),
        "a piece of an arrival rate needs a rate an hour of 0 or more, not -2.0");
    refused(
        () -> ArrivalRate.cycle(Long.MAX_VALUE, 1, 2),
        "an arrival rate needs pieces shorter than 292 years together");
  }

  private static void refused(Runnable making, String message) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
  }
}
