package undercurrent.learning;

/// Shifts and scales each column to mean 0 and standard deviation 1 of the rows it was made from.
///
/// A column that never varies is only shifted.
///
/// @param means the mean of each column
/// @param deviations the standard deviation of each column, 1 where it is 0
public record Standardization(double[] means, double[] deviations) {

  /// Returns the standardisation of a table's columns.
  public static Standardization of(LabeledTable table) {
    int width = table.columns().size();
    double[] means = new double[width];
    double[] squares = new double[width];
    for (int i = 0; i < table.size(); i++) {
      for (int j = 0; j < width; j++) {
        means[j] += table.row(i)[j];
      }
    }
    for (int j = 0; j < width; j++) {
      means[j] /= table.size();
    }
    for (int i = 0; i < table.size(); i++) {
      for (int j = 0; j < width; j++) {
        double off = table.row(i)[j] - means[j];
        squares[j] +=
            off * off; // in a second pass, as sums of squares far from 0 lose their digits
      }
    }
    double[] deviations = new double[width];
    for (int j = 0; j < width; j++) {
      double variance = squares[j] / table.size();
      deviations[j] = variance > 1e-12 ? StrictMath.sqrt(variance) : 1;
    }
    return new Standardization(means, deviations);
  }

  /// Returns a standardised copy of a row.
  public double[] apply(double[] row) {
    double[] scaled = new double[row.length];
    for (int j = 0; j < row.length; j++) {
      scaled[j] = (row[j] - means[j]) / deviations[j];
    }
    return scaled;
  }
}
