package undercurrent.learning;

import org.tribuo.math.Parameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;

/// Tribuo's AdaGrad for dense gradients, in one pass over each.
///
/// Tribuo adds the squares in one pass and scales in another, with a call of an operator for each number
/// that the compiler does not see through, as trainers of all kinds share it. The same numbers are added
/// and divided in the same order: a test holds what comes of it to Tribuo's own, bit by bit.
final class OnePassAdaGrad extends AdaGrad {
  private final double rate;
  private final double epsilon;
  private double[][] squares = {};

  OnePassAdaGrad(double rate, double epsilon) {
    super(rate, epsilon);
    this.rate = rate;
    this.epsilon = epsilon;
  }

  @Override
  public void initialise(Parameters parameters) {
    Tensor[] tensors = parameters.get();
    squares = new double[tensors.length][];
    for (int i = 0; i < tensors.length; i++) {
      int size = 1;
      for (int length : tensors[i].getShape()) {
        size *= length;
      }
      squares[i] = new double[size];
    }
  }

  @Override
  public Tensor[] step(Tensor[] updates, double weight) {
    if (weight != 1) {
      throw new IllegalArgumentException("rows of one weight are expected, not " + weight);
    }
    for (int i = 0; i < updates.length; i++) {
      if (updates[i] instanceof DenseMatrix matrix) {
        step(matrix, squares[i]);
      } else if (updates[i] instanceof DenseVector vector) {
        step(vector, squares[i]);
      } else if (updates[i].twoNorm() != 0) { // of a row that is right beyond doubt it is 0
        throw new IllegalArgumentException("dense rows are expected");
      }
    }
    return updates;
  }

  private void step(DenseMatrix gradient, double[] squares) {
    int width = gradient.getDimension2Size();
    for (int i = 0, at = 0; i < gradient.getDimension1Size(); i++) {
      for (int j = 0; j < width; j++, at++) {
        gradient.set(i, j, scaled(gradient.get(i, j), squares, at));
      }
    }
  }

  private void step(DenseVector gradient, double[] squares) {
    for (int j = 0; j < squares.length; j++) {
      gradient.set(j, scaled(gradient.get(j), squares, j));
    }
  }

  private double scaled(double slope, double[] squares, int at) {
    double square = squares[at] + slope * slope;
    squares[at] = square;
    return slope * (rate / (epsilon + Math.sqrt(square)));
  }

  @Override
  public void reset() {
    squares = new double[0][];
  }

  @Override
  public AdaGrad copy() {
    return new OnePassAdaGrad(rate, epsilon);
  }
}
