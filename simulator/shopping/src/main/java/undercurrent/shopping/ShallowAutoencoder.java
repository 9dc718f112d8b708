package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;
import undercurrent.learning.PositiveDefinite;

/// EASE (Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019): a linear model that
/// tells each item from all the others, in closed form.
///
/// With X the matrix of pasts (1 where a customer bought an item), it minimizes ‖X − XB‖² + λ‖B‖²
/// over all B with a zero diagonal. Let P = (XᵀX + λI)⁻¹; then B(ij) = −P(ij) / P(jj). The score of
/// item j is the sum of B(ij) over the items i of the past.
///
/// Memory and time of training: 8·n² bytes and n³ multiplications and additions for n items that
/// were bought. Items that nobody bought have the score 0.
public final class ShallowAutoencoder implements PreferenceModel {
  private static final int ABSENT = -1;

  private final int[] places;
  private final double[][] weights;

  private ShallowAutoencoder(int[] places, double[][] weights) {
    this.places = places;
    this.weights = weights;
  }

  /// Trains on the pasts of customers.
  ///
  /// @param pasts the different items of each customer
  /// @param items the number of items
  /// @param penalty λ, above 0
  public static ShallowAutoencoder train(List<int[]> pasts, int items, double penalty) {
    if (!(penalty > 0)) {
      throw new IllegalArgumentException(
          "a shallow autoencoder needs a penalty above 0, not " + penalty);
    }
    int[] places = places(pasts, items);
    double[][] matrix = gram(pasts, places);
    for (int i = 0; i < matrix.length; i++) {
      matrix[i][i] += penalty;
    }
    PositiveDefinite.invert(matrix);
    toWeights(matrix);
    return new ShallowAutoencoder(places, matrix);
  }

  /// Numbers the items that somebody bought, so that the matrix is no larger than it needs to be.
  private static int[] places(List<int[]> pasts, int items) {
    int[] places = new int[items];
    Arrays.fill(places, ABSENT);
    pasts.forEach(past -> Arrays.stream(past).forEach(item -> places[item] = 0));
    int next = 0;
    for (int item = 0; item < items; item++) {
      places[item] = places[item] == ABSENT ? ABSENT : next++;
    }
    return places;
  }

  private static double[][] gram(List<int[]> pasts, int[] places) {
    int size = Arrays.stream(places).max().orElse(ABSENT) + 1;
    double[][] gram = new double[size][size];
    for (int[] past : pasts) {
      for (int item : past) {
        double[] row = gram[places[item]];
        for (int other : past) {
          row[places[other]]++;
        }
      }
    }
    return gram;
  }

  private static void toWeights(double[][] inverse) {
    double[] diagonal = new double[inverse.length];
    for (int j = 0; j < diagonal.length; j++) {
      diagonal[j] = inverse[j][j];
    }
    for (int i = 0; i < inverse.length; i++) {
      for (int j = 0; j < diagonal.length; j++) {
        inverse[i][j] = i == j ? 0 : -inverse[i][j] / diagonal[j];
      }
    }
  }

  /// Returns what one item of the past adds to the score of another, 0 where either was never
  /// bought.
  public double weight(int past, int item) {
    return places[past] == ABSENT || places[item] == ABSENT
        ? 0
        : weights[places[past]][places[item]];
  }

  @Override
  public double[] scores(int[] past) {
    double[] sums = new double[weights.length];
    for (int item : past) {
      if (places[item] != ABSENT) {
        add(weights[places[item]], sums);
      }
    }
    double[] scores = new double[places.length];
    for (int item = 0; item < scores.length; item++) {
      scores[item] = places[item] == ABSENT ? 0 : sums[places[item]];
    }
    return scores;
  }

  private static void add(double[] row, double[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += row[j];
    }
  }
}
