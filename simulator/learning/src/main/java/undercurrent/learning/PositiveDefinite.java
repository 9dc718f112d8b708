package undercurrent.learning;

import java.util.Arrays;

/// Sums of squares as matrices: symmetric and positive definite, kept as rows.
///
/// Both methods add in a fixed order and use only +, −, ×, ÷ and √, so that they give the same to
/// the bit on every machine.
public final class PositiveDefinite {
  private static final int BLOCK = 64;
  private static final int TILE = 1024; // columns whose part of a panel stays in the cache

  private PositiveDefinite() {}

  /// Turns a matrix into its inverse, in its own place; only what is on and above the diagonal is
  /// read.
  ///
  /// It sweeps one block K of rows after the other (Goodnight, A tutorial on the SWEEP operator,
  /// 1979): A(KK) becomes −A(KK)⁻¹, A(Kj) becomes A(KK)⁻¹·A(Kj), and A(ij) becomes A(ij) −
  /// A(iK)·A(KK)⁻¹·A(Kj), on and above the diagonal only. After the last block A is −A⁻¹. These are
  /// the n³ operations of an inverse by Cholesky's factors, in one loop that the JIT vectorizes.
  public static void invert(double[][] matrix) {
    int n = matrix.length;
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(n, from + BLOCK);
      double[][] panel = panel(matrix, from, to);
      double[][] inverse = inverseBlock(panel, from);
      double[][] swept = product(inverse, panel);
      subtract(matrix, panel, swept, from, to);
      place(matrix, swept, inverse, from, to);
    }
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        matrix[i][j] = -matrix[i][j];
        matrix[j][i] = matrix[i][j];
      }
    }
  }

  /// Returns the rows of a block, over the whole width.
  private static double[][] panel(double[][] matrix, int from, int to) {
    double[][] panel = new double[to - from][matrix.length];
    for (int k = from; k < to; k++) {
      for (int i = 0; i < k; i++) {
        panel[k - from][i] = matrix[i][k];
      }
      System.arraycopy(matrix[k], k, panel[k - from], k, matrix.length - k);
    }
    return panel;
  }

  private static double[][] inverseBlock(double[][] panel, int from) {
    int size = panel.length;
    double[][] block = new double[size][];
    for (int k = 0; k < size; k++) {
      block[k] = Arrays.copyOfRange(panel[k], from, from + size);
    }
    double[][] inverse = new double[size][size];
    factor(block);
    for (int k = 0; k < size; k++) {
      inverse[k][k] = 1;
      substitute(block, inverse[k]);
    }
    return inverse;
  }

  private static double[][] product(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right[0].length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < left.length; k++) {
        addMultiple(left[i][k], right[k], product[i]);
      }
    }
    return product;
  }

  private static void addMultiple(double factor, double[] row, double[] sum) {
    for (int j = 0; j < sum.length; j++) {
      sum[j] += factor * row[j];
    }
  }

  private static void subtract(
      double[][] matrix, double[][] panel, double[][] swept, int from, int to) {
    int n = matrix.length;
    for (int tile = 0; tile < n; tile += TILE) {
      int end = Math.min(n, tile + TILE);
      for (int i = 0; i < end; i++) {
        if (i < from || i >= to) {
          subtract(matrix[i], i, panel, swept, Math.max(i, tile), end);
        }
      }
    }
  }

  private static void subtract(
      double[] row, int i, double[][] panel, double[][] swept, int begin, int end) {
    int k = 0;
    for (; k + 8 <= panel.length; k += 8) {
      subtractEight(row, i, panel, swept, k, begin, end);
    }
    for (; k < panel.length; k++) {
      double factor = panel[k][i];
      double[] other = swept[k];
      for (int j = begin; j < end; j++) {
        row[j] -= factor * other[j];
      }
    }
  }

  /// Subtracts eight rows at once, since the row is then read and written an eighth as often.
  private static void subtractEight(
      double[] row, int i, double[][] panel, double[][] swept, int k, int begin, int end) {
    double f0 = panel[k][i];
    double f1 = panel[k + 1][i];
    double f2 = panel[k + 2][i];
    double f3 = panel[k + 3][i];
    double f4 = panel[k + 4][i];
    double f5 = panel[k + 5][i];
    double f6 = panel[k + 6][i];
    double f7 = panel[k + 7][i];
    double[] s0 = swept[k];
    double[] s1 = swept[k + 1];
    double[] s2 = swept[k + 2];
    double[] s3 = swept[k + 3];
    double[] s4 = swept[k + 4];
    double[] s5 = swept[k + 5];
    double[] s6 = swept[k + 6];
    double[] s7 = swept[k + 7];
    for (int j = begin; j < end; j++) {
      double first = f0 * s0[j] + f1 * s1[j] + f2 * s2[j] + f3 * s3[j];
      double second = f4 * s4[j] + f5 * s5[j] + f6 * s6[j] + f7 * s7[j];
      row[j] -= first + second;
    }
  }

  private static void place(
      double[][] matrix, double[][] swept, double[][] inverse, int from, int to) {
    for (int k = from; k < to; k++) {
      for (int i = 0; i < from; i++) {
        matrix[i][k] = swept[k - from][i];
      }
      for (int j = k; j < to; j++) {
        matrix[k][j] = -inverse[k - from][j - from];
      }
      System.arraycopy(swept[k - from], to, matrix[k], to, matrix.length - to);
    }
  }

  /// Solves matrix · x = right, by Cholesky's factors; both are overwritten, and `right` becomes x.
  /// Only what is on and above the diagonal is read.
  public static void solve(double[][] matrix, double[] right) {
    factor(matrix);
    substitute(matrix, right);
  }

  /// Makes the upper triangle U with UᵀU = matrix.
  private static void factor(double[][] matrix) {
    int n = matrix.length;
    for (int k = 0; k < n; k++) {
      double[] pivot = matrix[k];
      if (!(pivot[k] > 0)) {
        throw new IllegalArgumentException(
            "a matrix must be positive definite; what is left at " + k + " is " + pivot[k]);
      }
      double root = StrictMath.sqrt(pivot[k]);
      for (int j = k; j < n; j++) {
        pivot[j] /= root;
      }
      for (int i = k + 1; i < n; i++) {
        double[] row = matrix[i];
        double factor = pivot[i];
        for (int j = i; j < n; j++) {
          row[j] -= factor * pivot[j];
        }
      }
    }
  }

  private static void substitute(double[][] upper, double[] right) {
    int n = right.length;
    for (int k = 0; k < n; k++) {
      right[k] /= upper[k][k];
      for (int j = k + 1; j < n; j++) {
        right[j] -= right[k] * upper[k][j];
      }
    }
    for (int k = n - 1; k >= 0; k--) {
      double sum = right[k];
      for (int j = k + 1; j < n; j++) {
        sum -= upper[k][j] * right[j];
      }
      right[k] = sum / upper[k][k];
    }
  }
}
