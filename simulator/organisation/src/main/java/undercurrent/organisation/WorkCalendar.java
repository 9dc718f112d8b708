package undercurrent.organisation;

import undercurrent.kernel.SimTime;

/// The hours at which somebody works: the same on each working day, from nine in the morning.
///
/// @param firstWeekday the weekday on which the simulation begins, 0 for Monday … 6 for Sunday
/// @param hoursPerDay the hours worked on a working day, above 0, at most 15
/// @param daysOff holidays and leave
public record WorkCalendar(int firstWeekday, double hoursPerDay, DaysOff daysOff) {
  private static final int START_HOUR = 9;
  private static final int WORKDAYS_OF_WEEK = 5;
  private static final int LONGEST_ABSENCE_DAYS = 4000;

  /// Checks the numbers.
  public WorkCalendar {
    if (firstWeekday < 0 || firstWeekday > 6 || !(hoursPerDay > 0 && hoursPerDay <= 15)) {
      throw new IllegalArgumentException(
          "a calendar needs a weekday 0 … 6 and 0 … 15 hours a day, not "
              + firstWeekday
              + " and "
              + hoursPerDay);
    }
  }

  /// Makes a calendar without days off.
  public WorkCalendar(int firstWeekday, double hoursPerDay) {
    this(firstWeekday, hoursPerDay, DaysOff.NONE);
  }

  /// Returns the same hours with other days off.
  public WorkCalendar with(DaysOff others) {
    return new WorkCalendar(firstWeekday, hoursPerDay, others);
  }

  /// Returns how long a time is before working hours begin: 0 inside them.
  public long untilWork(long time) {
    long ahead = 0;
    for (int day = 0; day < LONGEST_ABSENCE_DAYS; day++) {
      long midnight = (SimTime.day(time) + (long) day) * SimTime.DAY;
      if (isWorkday(midnight)) {
        long begin = midnight + START_HOUR * SimTime.HOUR;
        if (time < begin + dayLength()) {
          return Math.max(0, begin - time);
        }
      }
      ahead = midnight + SimTime.DAY - time;
    }
    return ahead;
  }

  /// Returns how long work can go on from a time inside working hours.
  public long leftToday(long time) {
    long midnight = SimTime.day(time) * SimTime.DAY;
    return midnight + START_HOUR * SimTime.HOUR + dayLength() - time;
  }

  /// Tells whether a time lies on a day from Monday to Friday that is not off.
  public boolean isWorkday(long time) {
    int day = SimTime.day(time);
    return (firstWeekday + day) % 7 < WORKDAYS_OF_WEEK && !daysOff.isOff(day);
  }

  /// Tells whether the person is on leave, and so not to be reached.
  public boolean isOnLeave(long time) {
    return daysOff.isOnLeave(SimTime.day(time));
  }

  /// Returns the hours of a week without days off.
  public double hoursPerWeek() {
    return hoursPerDay * WORKDAYS_OF_WEEK;
  }

  private long dayLength() {
    return SimTime.hours(hoursPerDay);
  }
}
