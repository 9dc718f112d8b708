package undercurrent.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static undercurrent.kernel.SimTime.HOUR;
import static undercurrent.kernel.SimTime.MINUTE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.kernel.SimTime;

/// Oracle: a wall calendar.
class WorkCalendarTest {
  private static final int MONDAY = 0;
  private static final int WEDNESDAY = 2;
  private static final int SUNDAY = 6;

  @ParameterizedTest(name = "day {1} at {2}:00 of a week that begins on weekday {0}")
  @CsvSource({
    "0, 0, 0, 9", // Monday midnight
    "0, 0, 9, 0",
    "0, 0, 16, 0",
    "0, 0, 17, 16", // the evening
    "0, 4, 17, 64", // Friday evening to Monday morning
    "0, 5, 12, 45", // Saturday noon
    "0, 6, 23, 10", // Sunday night
    "0, 7, 10, 0", // Monday a week later
    "2, 0, 10, 0", // the run begins on a Wednesday
    "2, 2, 18, 63", // Friday
    "2, 3, 0, 57", // Saturday
    "2, 5, 8, 1", // Monday
    "6, 0, 0, 33", // the run begins on a Sunday
    "6, 5, 17, 64", // Friday
  })
  void theTimeUntilWorkIsThatOfAWallCalendar(int first, int day, int hour, int hoursUntilWork) {
    long time = day * SimTime.DAY + hour * HOUR;
    assertThat(new WorkCalendar(first, 8).untilWork(time)).isEqualTo(hoursUntilWork * HOUR);
  }

  @Test
  void theLastInstantOfWorkIsJustBeforeTheEndOfTheDay() {
    var calendar = new WorkCalendar(MONDAY, 7.5);
    long end = 16 * HOUR + 30 * MINUTE;
    assertThat(calendar.untilWork(end - 1)).isZero();
    assertThat(calendar.leftToday(end - 1)).isEqualTo(1);
    assertThat(calendar.untilWork(end)).isEqualTo(16 * HOUR + 30 * MINUTE);
    assertThat(calendar.leftToday(9 * HOUR)).isEqualTo(7 * HOUR + 30 * MINUTE);
  }

  @Test
  void aWeekHasFiveWorkdaysWhereverItBegins() {
    for (int first = MONDAY; first <= SUNDAY; first++) {
      var calendar = new WorkCalendar(first, 8);
      int workdays = 0;
      for (int day = 3; day < 10; day++) {
        workdays += calendar.isWorkday(day * SimTime.DAY) ? 1 : 0;
      }
      assertThat(workdays).as("first weekday %d", first).isEqualTo(5);
    }
    assertThat(new WorkCalendar(WEDNESDAY, 8).isWorkday(3 * SimTime.DAY)).isFalse();
  }

  @Test
  void aYearOfHoursAddsUp() {
    var calendar = new WorkCalendar(WEDNESDAY, 8);
    long working = 0;
    for (long time = 0; time < 52 * SimTime.WEEK; time += 30 * MINUTE) {
      working += calendar.untilWork(time) == 0 ? 1 : 0;
    }
    assertThat(working / 2).isEqualTo(52 * 40);
  }

  @Test
  void impossibleCalendarsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WorkCalendar(7, 8))
        .withMessage("a calendar needs a weekday 0 … 6 and 0 … 15 hours a day, not 7 and 8.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new WorkCalendar(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new WorkCalendar(0, 15.5));
  }
}
