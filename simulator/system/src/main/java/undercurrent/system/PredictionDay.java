package undercurrent.system;

/// What was predicted on a day, and what came of it, in one slice.
///
/// Rows of one group, such as a page or an encounter, are alike and count together where chance is
/// judged.
///
/// @param day when
/// @param slice the slice, or `all`
/// @param groups how many groups of rows there were
/// @param rows how many rows
/// @param predicted the sum of the predictions
/// @param observed the sum of what came of them
/// @param squares the sum over groups of the squared difference of both
public record PredictionDay(
    int day,
    String slice,
    int groups,
    long rows,
    double predicted,
    double observed,
    double squares) {

  /// Returns that nothing was predicted yet.
  public static PredictionDay none(int day, String slice) {
    return new PredictionDay(day, slice, 0, 0, 0, 0, 0);
  }

  /// Returns the same with one more group of rows.
  ///
  /// @param count how many rows it has
  /// @param sum the sum of their predictions
  /// @param came the sum of what came of them
  public PredictionDay with(int count, double sum, double came) {
    double apart = sum - came;
    return new PredictionDay(
        day,
        slice,
        groups + 1,
        rows + count,
        predicted + sum,
        observed + came,
        squares + apart * apart);
  }
}
