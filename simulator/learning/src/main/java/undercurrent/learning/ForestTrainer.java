package undercurrent.learning;

import java.util.Map;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/// Random forests on the rows of a table.
///
/// @param trees the number of trees, 1 or more
/// @param depth the most splits from the root to a leaf
/// @param featureShare the share of features that a split looks at
/// @param seed the seed of bootstrap samples and features
public record ForestTrainer(int trees, int depth, double featureShare, long seed) {
  private static final LabelFactory LABELS = new LabelFactory();

  /// Returns the trainer of trial worlds: 40 trees of depth 12 that look at an eighth of the
  /// features.
  public static ForestTrainer seeded(long seed) {
    return new ForestTrainer(40, 12, 0.125, seed);
  }

  /// Trains a model on the rows of a table.
  ///
  /// @throws IllegalArgumentException when the table has no rows
  public ForestModel train(LabeledTable table) {
    return train(PreparedRows.of(table));
  }

  /// Trains a model on rows that were prepared before, for whoever trains on the same rows again.
  ///
  /// @throws IllegalArgumentException when there are none
  public ForestModel train(PreparedRows rows) {
    var trainer = new HistogramForestTrainer(trees, depth, featureShare, seed);
    var table = rows.table();
    return new ForestModel(
        table.columns(), table.labels(), trainer.train(rows.ofForests(), Map.of()));
  }

  /// Returns rows as Tribuo has them, as they are: trees need no common scale.
  static MutableDataset<Label> dataset(LabeledTable table) {
    if (table.size() == 0) {
      throw new IllegalArgumentException("nothing to train on: the table has no rows");
    }
    var source = new SimpleDataSourceProvenance("rows of the run", LABELS);
    var dataset = new MutableDataset<Label>(source, LABELS);
    String[] names = table.columns().toArray(String[]::new);
    for (int i = 0; i < table.size(); i++) {
      var label = new Label(table.labels().get(table.label(i)));
      dataset.add(new ArrayExample<>(label, names, table.row(i).clone()));
    }
    return dataset;
  }
}
