package undercurrent.shopping;

import java.util.Arrays;
import undercurrent.random.RandomStream;

/// The numbers of a [TwoTower]: a table of vectors for the fields of items, and the linear map of
/// the customers' tower.
///
/// The item's tower is the sum of the vectors of the item's fields; the customer's tower maps the
/// mean of those sums over the past. Both are divided by their lengths.
///
/// @param fields the rows of each item
/// @param table a vector for each row
/// @param map as many rows as a vector is long
record TowerWeights(ItemFields fields, double[][] table, double[][] map) {
  private static final double FIRST_LENGTH = 0.1;

  /// Returns weights of chance: short vectors, and the map that changes nothing.
  static TowerWeights byChance(ItemFields fields, int factors, RandomStream stream) {
    var weights = zeros(fields, factors);
    double sd = FIRST_LENGTH / StrictMath.sqrt(factors);
    for (double[] row : weights.table) {
      Arrays.setAll(row, f -> stream.nextNormal(0, sd));
    }
    for (int f = 0; f < factors; f++) {
      weights.map[f][f] = 1;
    }
    return weights;
  }

  /// Returns as many zeros.
  static TowerWeights zeros(ItemFields fields, int factors) {
    return new TowerWeights(
        fields, new double[fields.size()][factors], new double[factors][factors]);
  }

  /// Returns the same numbers, kept apart.
  TowerWeights copy() {
    return new TowerWeights(fields, copy(table), copy(map));
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /// Returns the length of a vector.
  int factors() {
    return map.length;
  }

  /// Returns the sum of the vectors of an item's fields.
  double[] input(int item) {
    double[] sum = new double[factors()];
    for (int row : fields.rows()[item]) {
      add(1, table[row], sum);
    }
    return sum;
  }

  /// Returns the mean of the inputs of some items, one or more.
  double[] mean(int[] items) {
    double[] mean = new double[factors()];
    for (int item : items) {
      for (int row : fields.rows()[item]) {
        add(1.0 / items.length, table[row], mean);
      }
    }
    return mean;
  }

  /// Returns what the map makes of a vector.
  double[] mapped(double[] vector) {
    double[] mapped = new double[map.length];
    for (int f = 0; f < mapped.length; f++) {
      mapped[f] = ImplicitFactors.dot(map[f], vector);
    }
    return mapped;
  }

  /// Divides a vector by its length and returns that; a vector of zeros stays as it is.
  static double normalize(double[] vector) {
    double length = StrictMath.sqrt(ImplicitFactors.dot(vector, vector));
    for (int f = 0; f < vector.length && length > 0; f++) {
      vector[f] /= length;
    }
    return length;
  }

  /// Adds a multiple of a vector to another.
  static void add(double factor, double[] vector, double[] sum) {
    for (int f = 0; f < sum.length; f++) {
      sum[f] += factor * vector[f];
    }
  }
}
