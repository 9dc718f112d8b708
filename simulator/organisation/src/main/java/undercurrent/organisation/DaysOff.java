package undercurrent.organisation;

import java.util.List;

/// The days on which somebody does not work besides weekends.
///
/// The year of a run has 365 days and begins with the run; for the holidays it is taken to begin on
/// the second of January (assumed: no data set of ours says which year it is).
///
/// @param holidays days of the year, 0 … 364, on which nobody works unless called
/// @param weeks weeks of the year, 0 … 51, in which the person is on leave, every year
/// @param leaves other times of leave
public record DaysOff(List<Integer> holidays, List<Integer> weeks, List<Leave> leaves) {
  /// No day off.
  public static final DaysOff NONE = new DaysOff(List.of(), List.of(), List.of());

  /// Ten holidays: the months and days of ten federal holidays of the United States in 2025,
  /// counted from the second of January; which ten a firm keeps is assumed.
  public static final List<Integer> TEN_HOLIDAYS =
      List.of(18, 46, 144, 168, 183, 242, 284, 313, 329, 357);

  private static final int DAYS_OF_YEAR = 365;
  private static final int WEEKS_OF_YEAR = 52;
  private static final int DAYS_OF_WEEK = 7;

  /// A leave of absence.
  ///
  /// @param firstDay the first day of it, from 0
  /// @param days how many days, weekends among them, above 0
  public record Leave(int firstDay, int days) {
    /// Checks both.
    public Leave {
      if (firstDay < 0 || days <= 0) {
        throw new IllegalArgumentException(
            "a leave needs a first day of 0 or more and 1 day or more, not "
                + firstDay
                + " and "
                + days);
      }
    }
  }

  /// Checks the days and keeps copies.
  public DaysOff {
    if (!holidays.stream().allMatch(day -> day >= 0 && day < DAYS_OF_YEAR)) {
      throw new IllegalArgumentException("holidays are days 0 … 364 of the year, not " + holidays);
    }
    if (!weeks.stream().allMatch(week -> week >= 0 && week < WEEKS_OF_YEAR)
        || weeks.stream().distinct().count() >= WEEKS_OF_YEAR) {
      throw new IllegalArgumentException("leave is some of the weeks 0 … 51, not " + weeks);
    }
    holidays = List.copyOf(holidays);
    weeks = List.copyOf(weeks);
    leaves = List.copyOf(leaves);
  }

  /// Returns the same days with these weeks of leave in every year instead.
  public DaysOff withWeeks(List<Integer> others) {
    return new DaysOff(holidays, others, leaves);
  }

  /// Tells whether a day, counted from 0, is off.
  public boolean isOff(int day) {
    return holidays.contains(day % DAYS_OF_YEAR) || isOnLeave(day);
  }

  /// Tells whether the person is on leave on a day, and so not to be reached.
  public boolean isOnLeave(int day) {
    return weeks.contains(day / DAYS_OF_WEEK % WEEKS_OF_YEAR)
        || leaves.stream().anyMatch(l -> day >= l.firstDay() && day < l.firstDay() + l.days());
  }
}
