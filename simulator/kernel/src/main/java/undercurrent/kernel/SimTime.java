package undercurrent.kernel;

import java.time.Duration;
import java.util.Locale;

/// Simulated time: a `long` count of nanoseconds since the start, which reaches 292 years.
///
/// The constants are lengths of time in nanoseconds. A day has 24 hours and a week seven days.
public final class SimTime {
  public static final long MILLISECOND = 1_000_000L;
  public static final long SECOND = 1_000 * MILLISECOND;
  public static final long MINUTE = 60 * SECOND;
  public static final long HOUR = 60 * MINUTE;
  public static final long DAY = 24 * HOUR;
  public static final long WEEK = 7 * DAY;

  private SimTime() {}

  /// Returns a number of hours as nanoseconds, rounded.
  ///
  /// @throws IllegalArgumentException when it is no number, or too many for a `long`
  public static long hours(double hours) {
    return nanos(hours, HOUR, " hours");
  }

  /// Returns a number of seconds as nanoseconds, rounded.
  ///
  /// @throws IllegalArgumentException when it is no number, or too many for a `long`
  public static long seconds(double seconds) {
    return nanos(seconds, SECOND, " seconds");
  }

  /// Returns a number of seconds as a duration, rounded to the nanosecond.
  public static Duration ofSeconds(double seconds) {
    return Duration.ofNanos(seconds(seconds));
  }

  /// Returns a number of hours as a duration, rounded to the nanosecond.
  public static Duration ofHours(double hours) {
    return Duration.ofNanos(hours(hours));
  }

  private static long nanos(double number, long unit, String name) {
    double nanos = number * unit;
    if (!(Math.abs(nanos) < Long.MAX_VALUE)) {
      throw new IllegalArgumentException(number + name + " are no length of time within 292 years");
    }
    return Math.round(nanos);
  }

  /// Returns nanoseconds as hours.
  public static double inHours(long time) {
    return (double) time / HOUR;
  }

  /// Returns nanoseconds as days.
  public static double inDays(long time) {
    return (double) time / DAY;
  }

  /// Returns the week in which a time lies, from 0.
  public static int week(long time) {
    return (int) (time / WEEK);
  }

  /// Returns the number of the week in which a time lies, from 1, as people count: the instant
  /// between two weeks belongs to the one that it ends, so that a year has no week 53.
  public static int weekNumber(long time) {
    return (int) (Math.max(0, time - 1) / WEEK) + 1;
  }

  /// Returns the day of the week in which a time lies, from 1 to 7, as [#weekNumber] counts.
  public static int weekdayNumber(long time) {
    return (int) (Math.max(0, time - 1) % WEEK / DAY) + 1;
  }

  /// Returns the day in which a time lies, from 0.
  public static int day(long time) {
    return (int) (time / DAY);
  }

  /// Returns a time in words, such as `week 12, day 3, 09:30:00`; weeks and days count from 1.
  public static String text(long time) {
    long rest = time % DAY;
    return String.format(
        Locale.ROOT,
        "week %d, day %d, %02d:%02d:%02d",
        time / WEEK + 1,
        time % WEEK / DAY + 1,
        rest / HOUR,
        rest % HOUR / MINUTE,
        rest % MINUTE / SECOND);
  }

  static long nanos(Duration duration) {
    return duration.toNanos();
  }
}
