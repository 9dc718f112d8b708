package undercurrent.learning;

/// Some of the rows that a model is asked about, which somebody wants answered better than the rest.
///
/// @param name in words of the product, such as `new-customers`
/// @param place the place in a row of the feature that tells them apart, from 0
/// @param atLeast the least value of it, in its own unit
/// @param below the value that it stays below
public record NearbyProblem(String name, int place, double atLeast, double below) {

  /// Checks the place.
  public NearbyProblem {
    if (place < 0) {
      throw new IllegalArgumentException("no feature tells the rows of '" + name + "' apart");
    }
  }

  /// Tells whether a row of features belongs to it.
  public boolean isMetBy(double[] row) {
    return row[place] >= atLeast && row[place] < below;
  }
}
