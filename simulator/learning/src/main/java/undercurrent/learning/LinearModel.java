package undercurrent.learning;

import java.util.List;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;

/// A trained multinomial logistic regression.
///
/// The Tribuo model stays inside, with its provenance. Its weights are read out once, because a
/// dot product over arrays takes a hundredth of the time of a Tribuo prediction; a test holds the
/// two to the same probabilities.
public final class LinearModel implements Classifier {
  private final List<String> columns;
  private final List<String> labels;
  private final Standardization scaling;
  private final LinearSGDModel tribuo;
  private final double[] weights; // those of a column for each class side by side
  private final double[] biases;

  LinearModel(
      List<String> columns, List<String> labels, Standardization scaling, LinearSGDModel tribuo) {
    this.columns = columns;
    this.labels = labels;
    this.scaling = scaling;
    this.tribuo = tribuo;
    this.weights = new double[columns.size() * labels.size()];
    this.biases = new double[labels.size()];
    readWeights();
  }

  private void readWeights() {
    var matrix = tribuo.getWeightsCopy();
    var features = tribuo.getFeatureIDMap();
    var outputs = tribuo.getOutputIDInfo();
    for (int k = 0; k < labels.size(); k++) {
      int output = outputs.getID(new Label(labels.get(k)));
      if (output < 0) {
        biases[k] = Double.NEGATIVE_INFINITY; // a class that no training row had
        continue;
      }
      for (int j = 0; j < columns.size(); j++) {
        int feature = features.getID(columns.get(j));
        weights[j * labels.size() + k] = feature < 0 ? 0 : matrix.get(output, feature);
      }
      biases[k] = matrix.get(output, features.size());
    }
  }

  @Override
  public double[] probabilities(double[] row) {
    return Softmax.of(scores(row));
  }

  /// The class with the highest score is the most likely one: no exponential is needed to know it.
  @Override
  public int mostLikely(double[] row) {
    return Softmax.highest(scores(row));
  }

  private double[] scores(double[] row) {
    double[] means = scaling.means();
    double[] deviations = scaling.deviations();
    double[] scores = biases.clone();
    int at = 0;
    for (int j = 0; j < means.length; j++) {
      double value = (row[j] - means[j]) / deviations[j];
      for (int k = 0; k < scores.length; k++) {
        scores[k] += weights[at++] * value;
      }
    }
    return scores;
  }

  @Override
  public long numbers() {
    return (long) columns.size() * (labels.size() + 2) + labels.size();
  }

  /// Returns the weight of a column for a class, on the standardised scale.
  public double weight(String column, String label) {
    return weights[columns.indexOf(column) * labels.size() + labels.indexOf(label)];
  }

  /// Returns the names of the features it takes, in order.
  public List<String> columns() {
    return columns;
  }

  /// Returns the names of the classes it tells apart, in order.
  public List<String> labels() {
    return labels;
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
