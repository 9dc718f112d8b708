package undercurrent.learning;

import java.util.Arrays;
import undercurrent.random.RandomStream;

/// Regularised logistic regression of two classes whose weights are published with noise, so that
/// nobody can tell from them whether a row was among those learnt from: differential privacy by
/// output perturbation.
///
/// Chaudhuri and Monteleoni, *Privacy-preserving logistic regression*, NIPS 2008, algorithm 1: with
/// rows of length 1 at most the minimiser moves by 2/(n·lambda) at most when one row is another one,
/// and noise of density proportional to e^(−epsilon·length/sensitivity) hides that.
///
/// Rows are standardised by what everybody knows beforehand, get a column of ones, are divided by the
/// root of their number of columns, and cut to length 1.
///
/// @param scaling the scale of features, known without the rows
/// @param lambda the weight of the penalty, above 0
public record PrivateLogistic(Standardization scaling, double lambda) {
  private static final int MOST_STEPS = 50;
  private static final double STILL = 1e-12; // of the gradient's length

  /// Checks the penalty.
  public PrivateLogistic {
    if (!(lambda > 0)) {
      throw new IllegalArgumentException("a penalty needs a weight above 0, not " + lambda);
    }
  }

  /// Returns how far the weights can move when one of n rows is another one.
  public double sensitivity(int rows) {
    return 2 / (rows * lambda);
  }

  /// Returns the weights that minimise the mean logistic loss and the penalty, by Newton's method;
  /// nothing protects them.
  public double[] weights(LabeledTable table) {
    double[] weights = new double[table.columns().size() + 1];
    double[][] rows = new double[table.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = bounded(table.row(i));
    }
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] gradient = gradient(table, rows, weights);
      if (length(gradient) < STILL) {
        break;
      }
      move(weights, inverseCurvature(rows, weights), gradient);
    }
    return weights;
  }

  /// Returns weights with the noise of a privacy.
  ///
  /// @param rows how many rows they were learnt from
  /// @param epsilon how much they may tell, above 0
  /// @param stream the noise; one number for its length and one for each direction
  public double[] published(double[] weights, int rows, double epsilon, RandomStream stream) {
    if (!(epsilon > 0)) {
      throw new IllegalArgumentException("privacy needs an epsilon above 0, not " + epsilon);
    }
    double length = 0; // Gamma with as many degrees as weights: a sum of exponentials
    double[] noise = new double[weights.length];
    for (int j = 0; j < noise.length; j++) {
      length += stream.nextExponential(sensitivity(rows) / epsilon);
      noise[j] = stream.nextNormal();
    }
    double scale = length / length(noise);
    double[] published = weights.clone();
    for (int j = 0; j < noise.length; j++) {
      published[j] += scale * noise[j];
    }
    return published;
  }

  /// Returns the classifier of weights.
  public Classifier classifier(double[] weights) {
    return row -> {
      double share = logistic(dot(weights, bounded(row)));
      return new double[] {1 - share, share};
    };
  }

  private double[] bounded(double[] row) {
    double[] scaled = scaling.apply(row);
    double[] bounded = Arrays.copyOf(scaled, scaled.length + 1);
    bounded[scaled.length] = 1;
    double by = Math.max(StrictMath.sqrt(bounded.length), length(bounded));
    for (int j = 0; j < bounded.length; j++) {
      bounded[j] /= by;
    }
    return bounded;
  }

  private double[] gradient(LabeledTable table, double[][] rows, double[] weights) {
    double[] gradient = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      gradient[j] = lambda * weights[j];
    }
    for (int i = 0; i < rows.length; i++) {
      double off = (logistic(dot(weights, rows[i])) - table.label(i)) / rows.length;
      for (int j = 0; j < weights.length; j++) {
        gradient[j] += off * rows[i][j];
      }
    }
    return gradient;
  }

  private double[][] inverseCurvature(double[][] rows, double[] weights) {
    double[][] curvature = new double[weights.length][weights.length];
    for (int j = 0; j < weights.length; j++) {
      curvature[j][j] = lambda;
    }
    for (double[] row : rows) {
      double share = logistic(dot(weights, row));
      double bend = share * (1 - share) / rows.length;
      for (int j = 0; j < row.length; j++) {
        for (int k = j; k < row.length; k++) {
          curvature[j][k] += bend * row[j] * row[k];
        }
      }
    }
    PositiveDefinite.invert(curvature);
    return curvature;
  }

  /// Only what is on and above the diagonal of the inverse is read.
  private static void move(double[] weights, double[][] inverse, double[] gradient) {
    for (int j = 0; j < weights.length; j++) {
      for (int k = 0; k < weights.length; k++) {
        weights[j] -= inverse[Math.min(j, k)][Math.max(j, k)] * gradient[k];
      }
    }
  }

  private static double logistic(double score) {
    return 1 / (1 + StrictMath.exp(-score));
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int j = 0; j < one.length; j++) {
      sum += one[j] * other[j];
    }
    return sum;
  }

  private static double length(double[] vector) {
    return StrictMath.sqrt(dot(vector, vector));
  }
}
