package undercurrent.capability;

/// How long people need for a new way while they learn it: each doubling of the weeks that they
/// have used it leaves the same share of the extra hours (Wright 1936, who found 80 %).
///
/// @param firstWeekShare the extra hours of the first week, as a share of the hours of building
/// @param remaining the share of the extra hours that a doubling leaves, above 0, at most 1
/// @param weeks how many weeks there are extra hours
public record LearningCurve(double firstWeekShare, double remaining, int weeks) {

  /// A tenth in the first week and eight weeks are assumed; 80 % is Wright's.
  public static final LearningCurve USUAL = new LearningCurve(0.1, 0.8, 8);

  /// Returns the extra hours of a week.
  ///
  /// @param hours the hours that building took
  /// @param week the week of use, from 1
  public double hours(double hours, int week) {
    double exponent = StrictMath.log(remaining) / StrictMath.log(2);
    return hours * firstWeekShare * StrictMath.pow(week, exponent);
  }
}
