package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: astronomy (twelve hours of light at an equinox, more in summer), and long-run shares
/// that are those of the seasons.
final class ClimateTest {
  private static final Climate COAST = Climate.PACIFIC_COAST;

  @Test
  void atAnEquinoxAQuarterOfSixToTwentyTwoIsNight() {
    // light from 6 to 18 h: 4 of 16 hours are dark
    assertThat(COAST.night(79)).isCloseTo(0.25, within(0.01));
    assertThat(COAST.night(172)).isLessThan(0.2);
    assertThat(COAST.night(355)).isGreaterThan(0.3);
  }

  @Test
  void overManyYearsExposureIsTypical() {
    var weeks = COAST.sample(0, 52 * 100, new RandomStreams(4, 0).stream("weather"));
    double rain = 0;
    double fog = 0;
    for (var week : weeks) {
      rain += (week.shares().get(2) + week.shares().get(3)) / weeks.size();
      fog += (week.shares().get(4) + week.shares().get(5)) / weeks.size();
    }
    var typical = COAST.typical().shares();
    assertThat(rain).isCloseTo(typical.get(2) + typical.get(3), within(0.006));
    assertThat(fog).isCloseTo(typical.get(4) + typical.get(5), within(0.006));
  }

  @Test
  void wetDaysComeTogether() {
    var fickle = new Climate(37.8, 0.3, 0.3, 0, 0, 0, 1, 1, 6, 22);
    var steady = new Climate(37.8, 0.3, 0.3, 0, 0, 0.8, 1, 1, 6, 22);
    assertThat(variance(steady)).isGreaterThan(2 * variance(fickle));
  }

  @Test
  void sharesThatDoNotSumToOneAreRefused() {
    assertThatThrownBy(() -> new Exposure(List.of(0.5, 0.1, 0.1, 0.1, 0.1, 0.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("clear-day")
        .hasMessageContaining("sum to 1");
  }

  @Test
  void aFleetThatMayDriveByDayOnlyHasNoNights() {
    var days = List.of(Conditions.of("clear-day"), Conditions.of("rain-day"));
    var exposure = COAST.typical().within(days);
    assertThat(exposure.share(Conditions.of("clear-night"))).isZero();
    assertThat(exposure.share(Conditions.of("clear-day"))).isGreaterThan(0.8);
  }

  @Test
  void idsAreReadBack() {
    for (Conditions slice : Conditions.ALL) {
      assertThat(Conditions.of(slice.id())).isEqualTo(slice);
      assertThat(Conditions.ALL.get(slice.index())).isEqualTo(slice);
    }
    assertThatThrownBy(() -> Conditions.of("snow-day"))
        .hasMessage(
            "no slice 'snow-day'; the slices are "
                + "[clear-day, clear-night, rain-day, rain-night, fog-day, fog-night]");
  }

  private static double variance(Climate climate) {
    var weeks = climate.sample(0, 5200, new RandomStreams(5, 0).stream("weather"));
    double sum = 0;
    double squares = 0;
    for (var week : weeks) {
      double rain = week.shares().get(2) + week.shares().get(3);
      sum += rain;
      squares += rain * rain;
    }
    double mean = sum / weeks.size();
    return squares / weeks.size() - mean * mean;
  }
}
