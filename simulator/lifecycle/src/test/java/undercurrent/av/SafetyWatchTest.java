package undercurrent.av;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.driving.Conditions;
import undercurrent.driving.SliceTally;
import undercurrent.random.RandomStreams;

/// Oracle: the level of the test, by Poisson weeks whose rate never changes; hand calculations of
/// binomial tails.
class SafetyWatchTest {
  private static final Conditions NIGHT = Conditions.of("clear-night");

  private static List<SliceTally> week(Conditions slice, int events) {
    return List.of(new SliceTally(slice, events, 1000, events, 0, 0, 0));
  }

  @Test
  void threeTimesTheUsualEventsAreNoticedUnderTheirConditions() {
    var watch = new SafetyWatch();
    for (int i = 0; i < 12; i++) {
      assertThat(watch.worse(week(NIGHT, 10))).isEmpty();
    }
    // of 150 events at least 30 in a thirteenth of the miles: a chance below 1e-6
    assertThat(watch.worse(week(NIGHT, 30))).contains(NIGHT);
  }

  @Test
  void oneMoreEventThanUsualIsNone() {
    var watch = new SafetyWatch();
    for (int i = 0; i < 12; i++) {
      watch.worse(week(NIGHT, 10));
    }
    assertThat(watch.worse(week(NIGHT, 11))).isEmpty();
  }

  @Test
  void nothingIsUnusualBeforeAMonthHasPassed() {
    var watch = new SafetyWatch();
    watch.worse(week(NIGHT, 1));
    assertThat(watch.worse(week(NIGHT, 50))).isEmpty();
  }

  @Test
  void otherWeatherIsNoAlarm() {
    var watch = new SafetyWatch();
    for (int i = 0; i < 12; i++) {
      watch.worse(week(NIGHT, 10));
    }
    assertThat(watch.worse(week(Conditions.of("rain-night"), 60))).isEmpty();
  }

  @Test
  void falseAlarmsAreRarerThanTheirLevel() {
    var stream = new RandomStreams(5, 0).stream("weeks");
    var watch = new SafetyWatch();
    int alarms = 0;
    for (int i = 0; i < 5000; i++) {
      alarms += watch.worse(week(NIGHT, poisson(8, stream.nextUniform()))).isPresent() ? 1 : 0;
    }
    // 5,000 weeks at 0.001 / 6 or less: 0.83 expected, more than 5 has a chance below 0.001
    assertThat(alarms).as("seed 5").isLessThanOrEqualTo(5);
  }

  private static int poisson(double mean, double uniform) {
    double term = Math.exp(-mean);
    double below = term;
    int count = 0;
    while (uniform > below && count < 200) {
      count++;
      term *= mean / count;
      below += term;
    }
    return count;
  }
}
