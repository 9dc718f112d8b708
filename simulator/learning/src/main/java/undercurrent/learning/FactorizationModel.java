package undercurrent.learning;

import java.util.List;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.fm.FMClassificationModel;
import org.tribuo.math.la.DenseMatrix;

/// A trained factorization machine for rows of a table.
///
/// The score of a class is `b + Σ w[j]·x[j] + Σ (v[i]·v[j])·x[i]·x[j]` over all pairs i < j, which
/// is computed in one pass a factor, as half of `(Σ v[j]·x[j])² − Σ (v[j]·x[j])²` (Rendle 2010,
/// lemma 3.1). The Tribuo model stays inside; a test holds the two to the same probabilities.
public final class FactorizationModel implements Classifier {
  private final List<String> columns;
  private final Standardization scaling;
  private final FMClassificationModel tribuo;
  private final double[] biases;
  private final double[][] weights;
  private final double[][][] vectors;

  FactorizationModel(
      List<String> columns,
      List<String> labels,
      Standardization scaling,
      FMClassificationModel tribuo) {
    this.columns = columns;
    this.scaling = scaling;
    this.tribuo = tribuo;
    this.biases = new double[labels.size()];
    this.weights = new double[labels.size()][columns.size()];
    this.vectors = new double[labels.size()][0][];
    for (int k = 0; k < labels.size(); k++) {
      read(k, tribuo.getOutputIDInfo().getID(new Label(labels.get(k))));
    }
  }

  private void read(int label, int output) {
    if (output < 0) {
      biases[label] = Double.NEGATIVE_INFINITY; // a class that no training row had
      return;
    }
    var features = tribuo.getFeatureIDMap();
    var linear = tribuo.getLinearWeightsCopy();
    var factors = (DenseMatrix) tribuo.getFactorsCopy()[output];
    biases[label] = tribuo.getBiasesCopy().get(output);
    vectors[label] = new double[factors.getDimension1Size()][columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      int feature = features.getID(columns.get(j));
      if (feature >= 0) {
        weights[label][j] = linear.get(output, feature);
        for (int f = 0; f < vectors[label].length; f++) {
          vectors[label][f][j] = factors.get(f, feature);
        }
      }
    }
  }

  @Override
  public double[] probabilities(double[] row) {
    double[] scaled = scaling.apply(row);
    double[] scores = biases.clone();
    for (int k = 0; k < scores.length; k++) {
      for (int j = 0; j < scaled.length; j++) {
        scores[k] += weights[k][j] * scaled[j];
      }
      for (double[] vector : vectors[k]) {
        scores[k] += pairs(vector, scaled);
      }
    }
    return Softmax.of(scores);
  }

  private static double pairs(double[] vector, double[] row) {
    double sum = 0;
    double squares = 0;
    for (int j = 0; j < row.length; j++) {
      double part = vector[j] * row[j];
      sum += part;
      squares += part * part;
    }
    return (sum * sum - squares) / 2;
  }

  @Override
  public long numbers() {
    long factors = vectors.length == 0 ? 0 : vectors[0].length;
    return biases.length * (1 + columns.size() * (1 + factors)) + 2L * columns.size();
  }

  /// Returns the standardisation it applies to a row.
  public Standardization scaling() {
    return scaling;
  }

  /// Returns the Tribuo model behind it.
  public Model<Label> tribuo() {
    return tribuo;
  }
}
