package undercurrent.learning;

import com.oracle.labs.mlrg.olcut.util.Pair;
import java.util.SplittableRandom;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.ModelProvenance;

/// Tribuo's linear trainer with AdaGrad, whose step is one pass over the weights.
///
/// Tribuo makes a matrix of each row's gradient, squares it into another, scales it by that and adds
/// it: four passes and a matrix for the collector. The gradient of a linear model is the product of two
/// vectors, so that all of it can be done where the weights are. The same numbers are added in the same
/// order: a test holds the weights to those of Tribuo's own trainer, bit by bit.
final class FusedLinearTrainer extends LinearSGDTrainer {
  private final double rate;
  private final double epsilon;

  FusedLinearTrainer(double rate, double epsilon, int epochs, long seed) {
    super(new LogMulticlass(), new StepInside(rate, epsilon), epochs, TribuoRows.NO_LOG, 1, seed);
    this.rate = rate;
    this.epsilon = epsilon;
  }

  @Override
  protected LinearParameters createParameters(
      int features, int outputs, SplittableRandom unusedLuck) {
    return new Weights(features + 1, outputs, rate, epsilon); // and the bias
  }

  @Override
  protected LinearSGDModel createModel(
      String name,
      ModelProvenance provenance,
      ImmutableFeatureMap features,
      ImmutableOutputInfo<Label> outputs,
      LinearParameters parameters) {
    var plain = new LinearParameters(((Weights) parameters).matrix());
    return super.createModel(name, provenance, features, outputs, plain);
  }

  /// AdaGrad that leaves its step to the weights.
  private static final class StepInside extends AdaGrad {
    private final double rate;
    private final double epsilon;

    StepInside(double rate, double epsilon) {
      super(rate, epsilon);
      this.rate = rate;
      this.epsilon = epsilon;
    }

    @Override
    public Tensor[] step(Tensor[] updates, double weight) {
      if (weight != 1) {
        throw new IllegalArgumentException("rows of one weight are expected, not " + weight);
      }
      return updates;
    }

    @Override
    public AdaGrad copy() {
      return new StepInside(rate, epsilon);
    }
  }

  /// Weights row by row, one row an output, the last column being the bias.
  private static final class Weights extends LinearParameters {
    private final double rate;
    private final double epsilon;
    private final double[][] weights;
    private final double[][] squares;
    private final double[] row; // that was predicted last

    Weights(int features, int outputs, double rate, double epsilon) {
      super(features, outputs);
      this.rate = rate;
      this.epsilon = epsilon;
      this.weights = new double[outputs][features];
      this.squares = new double[outputs][features];
      this.row = new double[features];
    }

    @Override
    public DenseVector predict(SGDVector features) {
      for (int j = 0; j < row.length; j++) {
        row[j] = features.get(j);
      }
      double[] scores = new double[weights.length];
      int output = 0;
      for (; output + 1 < weights.length; output += 2) { // two sums at once wait less
        products(weights[output], weights[output + 1], row, scores, output);
      }
      if (output < weights.length) {
        scores[output] = product(weights[output], row);
      }
      return DenseVector.createDenseVector(scores);
    }

    private static void products(
        double[] first, double[] second, double[] row, double[] scores, int at) {
      double one = 0;
      double other = 0;
      for (int j = 0; j < row.length; j++) {
        one += first[j] * row[j];
        other += second[j] * row[j];
      }
      scores[at] = one;
      scores[at + 1] = other;
    }

    private static double product(double[] weights, double[] row) {
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        sum += weights[j] * row[j];
      }
      return sum;
    }

    /// Returns one of the two vectors whose product the gradient is; the other is the row that was
    /// predicted last.
    @Override
    public Tensor[] gradients(Pair<Double, SGDVector> lossAndGradient, SGDVector features) {
      return new Tensor[] {lossAndGradient.getB()};
    }

    @Override
    public void update(Tensor[] gradients) {
      var slopes = (SGDVector) gradients[0];
      for (int output = 0; output < weights.length; output++) {
        step(weights[output], squares[output], row, slopes.get(output), rate, epsilon);
      }
    }

    private static void step(
        double[] weights,
        double[] squares,
        double[] row,
        double slope,
        double rate,
        double epsilon) {
      for (int j = 0; j < row.length; j++) {
        double gradient = slope * row[j];
        double square = squares[j] + gradient * gradient;
        squares[j] = square;
        weights[j] += gradient * (rate / (epsilon + Math.sqrt(square)));
      }
    }

    DenseMatrix matrix() {
      return DenseMatrix.createDenseMatrix(weights);
    }
  }
}
