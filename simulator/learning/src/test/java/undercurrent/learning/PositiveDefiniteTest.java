package undercurrent.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.random.RandomStreams;

/// Oracle: matrices inverted by hand, and that a matrix times its inverse is the identity.
class PositiveDefiniteTest {

  @Test
  void anInverseIsAsByHand() {
    double[][] matrix = {{3, 1, 0}, {1, 3, 1}, {0, 1, 2}};
    PositiveDefinite.invert(matrix);
    double[][] adjugate = {{5, -2, 1}, {-2, 6, -3}, {1, -3, 8}}; // the determinant is 13
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(matrix[i][j]).isCloseTo(adjugate[i][j] / 13, within(1e-15));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 63, 64, 65, 200, 1_100})
  void aMatrixTimesItsInverseIsTheIdentity(int size) {
    double[][] matrix = matrix(size);
    double[][] inverse = matrix(size);
    PositiveDefinite.invert(inverse);
    int[] rows = {0, size / 3, size - 1};
    for (int i : rows) {
      for (int j = 0; j < size; j++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum += matrix[i][k] * inverse[k][j];
        }
        assertThat(sum)
            .as("seed 1, row %d, column %d", i, j)
            .isCloseTo(i == j ? 1 : 0, within(1e-9));
      }
    }
  }

  @Test
  void onlyWhatIsOnAndAboveTheDiagonalIsRead() {
    double[][] half = {{3, 1, 0}, {99, 3, 1}, {99, 99, 2}};
    double[] right = {4, 5, 3};
    PositiveDefinite.solve(half, right);
    assertThat(right).containsExactly(new double[] {1, 1, 1}, within(1e-15));
  }

  @Test
  void aMatrixWithoutAnInverseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PositiveDefinite.invert(new double[][] {{1, 2}, {2, 4}}))
        .withMessage("a matrix must be positive definite; what is left at 1 is 0.0");
  }

  private static double[][] matrix(int size) {
    var stream = new RandomStreams(1, 0).stream("matrix");
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = size;
      for (int j = i + 1; j < size; j++) {
        matrix[i][j] = stream.nextUniform(-0.5, 0.5);
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }
}
