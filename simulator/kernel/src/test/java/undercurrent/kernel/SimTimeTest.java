package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Oracle: hand calculation.
class SimTimeTest {
  @Test
  void timeReadsAsWeekDayAndClock() {
    assertThat(SimTime.text(0)).isEqualTo("week 1, day 1, 00:00:00");
    assertThat(
            SimTime.text(
                11 * SimTime.WEEK + 2 * SimTime.DAY + 9 * SimTime.HOUR + 30 * SimTime.MINUTE))
        .isEqualTo("week 12, day 3, 09:30:00");
    assertThat(SimTime.text(SimTime.WEEK - 1)).isEqualTo("week 1, day 7, 23:59:59");
    assertThat(SimTime.text(Long.MAX_VALUE)).isEqualTo("week 15251, day 2, 23:47:16");
  }

  @Test
  void timeReadsTheSameInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(SimTime.text(SimTime.WEEK)).isEqualTo("week 2, day 1, 00:00:00");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void unitsConvertThereAndBack() {
    assertThat(SimTime.hours(1.5)).isEqualTo(90 * SimTime.MINUTE);
    assertThat(SimTime.seconds(0.25)).isEqualTo(250 * SimTime.MILLISECOND);
    assertThat(SimTime.inHours(90 * SimTime.MINUTE)).isEqualTo(1.5);
    assertThat(SimTime.inDays(36 * SimTime.HOUR)).isEqualTo(1.5);
    assertThat(SimTime.week(SimTime.WEEK - 1)).isZero();
    assertThat(SimTime.week(SimTime.WEEK)).isEqualTo(1);
    assertThat(SimTime.day(3 * SimTime.DAY)).isEqualTo(3);
  }

  @Test
  void aYearHasTheWeeks1To52AndNoOther() {
    assertThat(SimTime.weekNumber(0)).isEqualTo(1);
    assertThat(SimTime.weekNumber(SimTime.WEEK)).isEqualTo(1);
    assertThat(SimTime.weekNumber(SimTime.WEEK + 1)).isEqualTo(2);
    assertThat(SimTime.weekNumber(52 * SimTime.WEEK)).isEqualTo(52);
    assertThat(SimTime.weekdayNumber(0)).isEqualTo(1);
    assertThat(SimTime.weekdayNumber(SimTime.DAY + 1)).isEqualTo(2);
    assertThat(SimTime.weekdayNumber(52 * SimTime.WEEK)).isEqualTo(7);
  }
}
