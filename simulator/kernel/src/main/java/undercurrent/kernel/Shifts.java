package undercurrent.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// The times at which somebody works, or something is open: stretches that repeat every week,
/// except on holidays.
///
/// Time 0 is the midnight that begins the first weekday. A shift may end at midnight but not reach
/// beyond it; a night shift is two. On a holiday the whole day is off.
///
/// @param firstWeekday the weekday on which the simulation begins
/// @param week the shifts of a week, in order, none of which overlap
/// @param holidays the days that are off, counted from 0
public record Shifts(DayOfWeek firstWeekday, List<Shift> week, SortedSet<Integer> holidays) {

  /// The time of a shift that begins or ends beyond 292 years.
  public static final long NEVER = Long.MAX_VALUE;

  private static final int LAST_DAY = (int) (Long.MAX_VALUE / SimTime.DAY) - 1;

  /// A stretch of work on a weekday.
  ///
  /// @param day the weekday
  /// @param from the time of day at which it begins
  /// @param to the time of day at which it ends, after it begins, at most 24 hours
  public record Shift(DayOfWeek day, Duration from, Duration to) {

    /// Checks the times.
    public Shift {
      if (from.isNegative() || from.compareTo(to) >= 0 || to.toNanos() > SimTime.DAY) {
        throw new IllegalArgumentException(
            "a shift must begin before it ends, within a day, not go from " + from + " to " + to);
      }
    }
  }

  /// Puts the shifts in order and checks that none overlap.
  public Shifts {
    if (week.isEmpty()) {
      throw new IllegalArgumentException("shifts need one shift a week or more");
    }
    var sorted = new ArrayList<>(week);
    sorted.sort(Comparator.comparing(Shift::day).thenComparing(Shift::from));
    for (int i = 1; i < sorted.size(); i++) {
      Shift one = sorted.get(i - 1);
      Shift next = sorted.get(i);
      if (one.day() == next.day() && one.to().compareTo(next.from()) > 0) {
        throw new IllegalArgumentException(one + " and " + next + " overlap");
      }
    }
    week = List.copyOf(sorted);
    holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
  }

  /// Returns shifts without holidays.
  public static Shifts of(DayOfWeek firstWeekday, Shift... week) {
    return new Shifts(firstWeekday, List.of(week), new TreeSet<>());
  }

  /// Returns one shift a day from Monday to Friday.
  ///
  /// @param fromHour the hour of the day at which it begins, such as 9
  /// @param hours how long it is
  public static Shifts workdays(DayOfWeek firstWeekday, double fromHour, double hours) {
    Duration from = Duration.ofNanos(SimTime.hours(fromHour));
    Duration to = from.plusNanos(SimTime.hours(hours));
    var week = new ArrayList<Shift>();
    for (int day = 0; day < 5; day++) {
      week.add(new Shift(DayOfWeek.MONDAY.plus(day), from, to));
    }
    return new Shifts(firstWeekday, week, new TreeSet<>());
  }

  /// Returns the same shifts with more days off, counted from 0.
  public Shifts withHolidays(Integer... days) {
    var all = new TreeSet<>(holidays);
    all.addAll(List.of(days));
    return new Shifts(firstWeekday, week, all);
  }

  /// Tells whether a shift is on; it is at its first instant, and not at its last.
  public boolean isOn(long time) {
    return endOf(time) > time;
  }

  /// Returns the first time, from a time on, at which a shift is on: the time itself if one is.
  public long nextOn(long time) {
    return endOf(time) > time ? time : nextBegin(time);
  }

  /// Returns when the next shift begins, from a time on; [#NEVER] beyond 292 years.
  public long nextBegin(long time) {
    for (int day = SimTime.day(time); day <= LAST_DAY; day++) {
      if (!holidays.contains(day)) {
        for (Shift shift : week) {
          long begin = day * SimTime.DAY + shift.from().toNanos();
          if (shift.day() == weekday(day) && begin >= time) {
            return begin;
          }
        }
      }
    }
    return NEVER;
  }

  /// Returns when the shift that is on ends, or else the next one.
  public long nextEnd(long time) {
    long on = nextOn(time);
    return on == NEVER ? NEVER : endOf(on);
  }

  /// Returns when so much work will be done that is begun at a time; [#NEVER] beyond 292 years.
  ///
  /// @param work in nanoseconds, 0 or more
  public long finish(long time, long work) {
    if (work < 0) {
      throw new IllegalArgumentException("work must take 0 ns or more, not " + work);
    }
    if (work == 0) {
      return time;
    }
    long at = nextOn(time);
    long left = work;
    while (at != NEVER && endOf(at) - at < left) {
      left -= endOf(at) - at;
      at = nextOn(endOf(at));
    }
    return at == NEVER ? NEVER : at + left;
  }

  /// Returns how much of the time between two moments lies in shifts, in nanoseconds.
  public long between(long from, long to) {
    long sum = 0;
    for (long at = nextOn(from); at < to; at = nextOn(endOf(at))) {
      sum += Math.min(endOf(at), to) - at;
    }
    return sum;
  }

  /// Returns when the shift ends that is on at a time; the time itself when none is.
  private long endOf(long time) {
    int day = SimTime.day(time);
    long within = time - day * SimTime.DAY;
    if (!holidays.contains(day)) {
      for (Shift shift : week) {
        if (shift.day() == weekday(day)
            && shift.from().toNanos() <= within
            && within < shift.to().toNanos()) {
          return day * SimTime.DAY + shift.to().toNanos();
        }
      }
    }
    return time;
  }

  private DayOfWeek weekday(int day) {
    return firstWeekday.plus(day);
  }
}
