package undercurrent.shopping;

import java.util.Arrays;
import undercurrent.learning.PositiveDefinite;

/// A factor model of implicit feedback (Hu, Koren and Volinsky, ICDM 2008): a customer wants an
/// item as much as the dot product of their vectors says.
///
/// A customer's vector is found from the past when it is asked for: with Y the vectors of the items
/// as rows and N the items of the past, x solves (YᵀY + λI + α·Σ(i∈N) y(i)y(i)ᵀ)·x = (1 + α)·Σ(i∈N)
/// y(i), which is the half of [AlternatingLeastSquares] that a customer takes part in.
public final class ImplicitFactors implements EmbeddingModel {
  private final double[][] items;
  private final double[][] gram;
  private final double alpha;
  private final ExactSearch search;

  /// Makes a model of items' vectors.
  ///
  /// @param items a vector for each item, all equally long
  /// @param alpha how much more certain a purchase is than none, 0 or more
  /// @param penalty λ, above 0
  public ImplicitFactors(double[][] items, double alpha, double penalty) {
    this.items = Arrays.stream(items).map(double[]::clone).toArray(double[][]::new);
    this.gram = gram(items, penalty);
    this.alpha = alpha;
    this.search = new ExactSearch(items);
  }

  /// Returns YᵀY + λI, on and above the diagonal.
  static double[][] gram(double[][] rows, double penalty) {
    int size = rows[0].length;
    double[][] gram = new double[size][size];
    for (int f = 0; f < size; f++) {
      gram[f][f] = penalty;
    }
    int[] all = new int[rows.length];
    Arrays.setAll(all, i -> i);
    addSquares(gram, rows, all, 1);
    return gram;
  }

  /// Returns the vector that fits a set of the other side's rows.
  static double[] vector(double[][] rows, double[][] gram, double alpha, int[] set) {
    double[][] matrix = Arrays.stream(gram).map(double[]::clone).toArray(double[][]::new);
    addSquares(matrix, rows, set, alpha);
    double[] right = new double[gram.length];
    for (int one : set) {
      for (int f = 0; f < right.length; f++) {
        right[f] += (1 + alpha) * rows[one][f];
      }
    }
    PositiveDefinite.solve(matrix, right);
    return right;
  }

  private static void addSquares(double[][] matrix, double[][] rows, int[] set, double weight) {
    int i = 0;
    for (; i + 4 <= set.length; i += 4) {
      addFour(matrix, weight, rows[set[i]], rows[set[i + 1]], rows[set[i + 2]], rows[set[i + 3]]);
    }
    for (; i < set.length; i++) {
      double[] row = rows[set[i]];
      for (int f = 0; f < row.length; f++) {
        double factor = weight * row[f];
        double[] sum = matrix[f];
        for (int g = f; g < row.length; g++) {
          sum[g] += factor * row[g];
        }
      }
    }
  }

  /// Adds four squares at once, since the sums are then read and written a quarter as often.
  private static void addFour(
      double[][] matrix, double weight, double[] a, double[] b, double[] c, double[] d) {
    for (int f = 0; f < a.length; f++) {
      double fa = weight * a[f];
      double fb = weight * b[f];
      double fc = weight * c[f];
      double fd = weight * d[f];
      double[] sum = matrix[f];
      for (int g = f; g < sum.length; g++) {
        sum[g] += fa * a[g] + fb * b[g] + fc * c[g] + fd * d[g];
      }
    }
  }

  /// Returns the number of numbers in a vector.
  public int factors() {
    return gram.length;
  }

  /// Returns the number of items.
  public int size() {
    return items.length;
  }

  @Override
  public double[] item(int item) {
    return items[item].clone();
  }

  @Override
  public double[] customer(int[] past) {
    return vector(items, gram, alpha, past);
  }

  @Override
  public double[] scores(int[] past) {
    return search.products(customer(past));
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int f = 0; f < one.length; f++) {
      sum += one[f] * other[f];
    }
    return sum;
  }
}
