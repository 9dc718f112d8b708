package undercurrent.shopping;

/// A feature that comes from another source in one context: whole numbers, where others go on with
/// the fine ones.
///
/// @param column the feature
/// @param context where
public record ReplacedFeature(String column, RowContext context) {
  /// Checks that the column is a feature.
  public ReplacedFeature {
    if (!FeatureSnapshot.NAMES.contains(column)) {
      throw new IllegalArgumentException(
          "'" + column + "' is none of the features " + FeatureSnapshot.NAMES);
    }
  }

  /// Returns a row with it.
  double[] in(double[] row) {
    double[] replaced = row.clone();
    int at = FeatureSnapshot.NAMES.indexOf(column);
    replaced[at] = StrictMath.rint(row[at]);
    return replaced;
  }
}
