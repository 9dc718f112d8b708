package undercurrent.learning;

import java.util.Optional;
import org.tribuo.Dataset;
import org.tribuo.ImmutableDataset;
import org.tribuo.classification.Label;

/// The rows of a table in the forms that trainers take: each is made when a trainer first asks for it,
/// and serves the trainings of a whole sweep. A table must not grow while it is prepared.
public final class PreparedRows {
  private final LabeledTable table;
  private Optional<Standardised> standardised = Optional.empty();
  private Optional<ForestRows> ofForests = Optional.empty();

  /// Rows with mean 0 and deviation 1, as Tribuo takes them.
  private record Standardised(Standardization scaling, Dataset<Label> dataset) {}

  private PreparedRows(LabeledTable table) {
    this.table = table;
  }

  /// Prepares the rows of a table.
  public static PreparedRows of(LabeledTable table) {
    return new PreparedRows(table);
  }

  LabeledTable table() {
    return table;
  }

  Standardization scaling() {
    return standardised().scaling();
  }

  Dataset<Label> dataset() {
    return standardised().dataset();
  }

  private Standardised standardised() {
    if (standardised.isEmpty()) {
      var scaling = Standardization.of(table);
      // The immutable form numbers its features once, the mutable one anew for each training.
      var dataset = ImmutableDataset.copyDataset(TribuoRows.ofVarying(table, scaling));
      standardised = Optional.of(new Standardised(scaling, dataset));
    }
    return standardised.get();
  }

  /// Returns the rows cut into bins.
  ///
  /// @throws IllegalArgumentException when there are none
  ForestRows ofForests() {
    if (ofForests.isEmpty()) {
      ofForests = Optional.of(ForestRows.of(ForestTrainer.dataset(table)));
    }
    return ofForests.get();
  }
}
