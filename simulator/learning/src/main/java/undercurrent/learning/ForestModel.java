package undercurrent.learning;

import java.util.List;
import org.tribuo.Model;
import org.tribuo.classification.Label;

/// A trained random forest for rows of a table.
///
/// The Tribuo model stays inside, with its provenance; its trees are walked on the table's own
/// rows.
public final class ForestModel implements Classifier {
  private final List<String> labels;
  private final HistogramForestModel tribuo;
  private final Forest forest;
  private final List<String> names;
  private final int[] columns;
  private final int[] outputs;

  ForestModel(List<String> columns, List<String> labels, HistogramForestModel tribuo) {
    this(columns, labels, tribuo, tribuo.forest());
  }

  private ForestModel(
      List<String> columns, List<String> labels, HistogramForestModel tribuo, Forest forest) {
    this.names = List.copyOf(columns);
    this.forest = forest;
    this.labels = labels;
    this.tribuo = tribuo;
    this.columns =
        columns.stream().mapToInt(name -> tribuo.getFeatureIDMap().getID(name)).toArray();
    this.outputs =
        labels.stream().mapToInt(name -> tribuo.getOutputIDInfo().getID(new Label(name))).toArray();
  }

  @Override
  public double[] probabilities(double[] row) {
    double[] inOrder = new double[tribuo.getFeatureIDMap().size()];
    for (int j = 0; j < columns.length; j++) {
      if (columns[j] >= 0) {
        inOrder[columns[j]] = row[j];
      }
    }
    double[] shares = forest.probabilities(inOrder);
    double[] probabilities = new double[labels.size()];
    for (int k = 0; k < probabilities.length; k++) {
      probabilities[k] = outputs[k] < 0 ? 0 : shares[outputs[k]];
    }
    return probabilities;
  }

  @Override
  public long numbers() {
    return forest.numbers();
  }

  /// Returns the number of trees that are asked.
  public int trees() {
    return forest.trees().size();
  }

  /// Returns the same model with fewer trees, one at least: smaller, faster, and a little worse.
  public ForestModel pruned(int trees) {
    return new ForestModel(names, labels, tribuo, forest.first(trees));
  }

  /// Returns the Tribuo model behind it, with all its trees.
  public Model<Label> tribuo() {
    return tribuo;
  }
}
