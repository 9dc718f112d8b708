package undercurrent.learning;

import org.tribuo.Dataset;
import org.tribuo.ImmutableDataset;
import org.tribuo.classification.Label;

/// The rows of a table, standardised and in the form that Tribuo takes: made once, they serve the
/// trainings of a whole sweep.
public final class PreparedRows {
  private final LabeledTable table;
  private final Standardization scaling;
  private final Dataset<Label> dataset;

  private PreparedRows(LabeledTable table, Standardization scaling, Dataset<Label> dataset) {
    this.table = table;
    this.scaling = scaling;
    this.dataset = dataset;
  }

  /// Prepares the rows that a table has now; later ones are not seen.
  ///
  /// @throws IllegalArgumentException when it has none
  public static PreparedRows of(LabeledTable table) {
    var scaling = Standardization.of(table);
    // The immutable form numbers its features once, the mutable one anew for each training.
    var dataset = ImmutableDataset.copyDataset(TribuoRows.of(table, scaling));
    return new PreparedRows(table, scaling, dataset);
  }

  LabeledTable table() {
    return table;
  }

  Standardization scaling() {
    return scaling;
  }

  Dataset<Label> dataset() {
    return dataset;
  }
}
