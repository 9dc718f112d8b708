package undercurrent.delivery;

import static undercurrent.delivery.DoraBand.ELITE;
import static undercurrent.delivery.DoraBand.HIGH;
import static undercurrent.delivery.DoraBand.LOW;
import static undercurrent.delivery.DoraBand.MEDIUM;

/// The clusters of a year's *Accelerate State of DevOps* report (DORA, 2021 and 2024): where a figure
/// lies in each of the four measures.
///
/// Clusters leave gaps between them; a figure in a gap belongs to the worse of its neighbours.
/// Failure rates do not rise from band to band: in 2024 the medium cluster fails less than the high
/// one, and in 2021 all but the best share one range. So a rate is given to the band whose published
/// rate is the nearest, and where several bands share a range, to the best of them; above all that was
/// published it is low.
public enum DoraSurvey {
  /// 2021: elite below 1 h, many a day, 0-15 %, below 1 h; high 1 d - 1 w, week - month, below 1 d;
  /// medium 1 - 6 months, 1 - 6 months, 1 d - 1 w; low above 6 months; 16-30 % for all three.
  OF_2021,
  /// 2024: elite below 1 d, on demand, 5 %, below 1 h; high 1 d - 1 w, day - week, 20 %, below 1 d;
  /// medium 1 w - 1 month, week - month, 10 %, below 1 d; low 1 - 6 months, 40 %, 1 w - 1 month.
  OF_2024;

  private static final double DAYS_A_WEEK = 7;
  private static final double WEEKS_A_MONTH = 365.25 / 12 / DAYS_A_WEEK;
  private static final double DAYS_A_MONTH = WEEKS_A_MONTH * DAYS_A_WEEK;
  private static final double HOURS_A_DAY = 24;
  private static final double HOURS_A_WEEK = DAYS_A_WEEK * HOURS_A_DAY;

  /// Returns the year.
  public int year() {
    return this == OF_2021 ? 2021 : 2024;
  }

  /// Returns the band of a time from a change's request to production.
  public DoraBand leadTime(double days) {
    return switch (this) {
      case OF_2021 -> below(days, 1 / HOURS_A_DAY, DAYS_A_WEEK, 6 * DAYS_A_MONTH);
      case OF_2024 -> below(days, 1, DAYS_A_WEEK, DAYS_A_MONTH);
    };
  }

  /// Returns the band of a number of deployments a week.
  public DoraBand deployments(double perWeek) {
    return switch (this) {
      case OF_2021 ->
          perWeek > DAYS_A_WEEK
              ? ELITE
              : perWeek >= 1 / WEEKS_A_MONTH
                  ? HIGH
                  : perWeek >= 1 / (6 * WEEKS_A_MONTH) ? MEDIUM : LOW;
      case OF_2024 ->
          perWeek > DAYS_A_WEEK
              ? ELITE
              : perWeek >= 1 ? HIGH : perWeek >= 1 / WEEKS_A_MONTH ? MEDIUM : LOW;
    };
  }

  /// Returns the band whose published share of failed changes is the nearest.
  public DoraBand failureRate(double share) {
    return switch (this) {
      case OF_2021 -> share <= 0.15 ? ELITE : share <= 0.30 ? HIGH : LOW;
      case OF_2024 -> share < 0.075 ? ELITE : share < 0.15 ? MEDIUM : share < 0.30 ? HIGH : LOW;
    };
  }

  /// Returns the band of a time from the harm to its end.
  public DoraBand recovery(double hours) {
    return switch (this) {
      case OF_2021 -> below(hours, 1, HOURS_A_DAY, HOURS_A_WEEK);
      case OF_2024 -> below(hours, 1, HOURS_A_DAY, HOURS_A_DAY);
    };
  }

  private static DoraBand below(double value, double elite, double high, double medium) {
    return value < elite ? ELITE : value <= high ? HIGH : value <= medium ? MEDIUM : LOW;
  }
}
