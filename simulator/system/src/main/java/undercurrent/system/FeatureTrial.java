package undercurrent.system;

import java.util.List;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// A feature that was changed for one slice, as it was tried: two models of the same rows and seed,
/// one without the change and one with it.
///
/// @param day when
/// @param feature what was changed
/// @param slice for whom
/// @param before the model without the change
/// @param after the model with it
/// @param rows rows that neither learnt from
/// @param slices the slice of each of these rows
public record FeatureTrial(
    int day,
    String feature,
    String slice,
    Classifier before,
    Classifier after,
    LabeledTable rows,
    List<String> slices) {

  /// Copies the slices, of which there is one a row.
  public FeatureTrial {
    slices = List.copyOf(slices);
    if (slices.size() != rows.size()) {
      throw new IllegalArgumentException(
          rows.size() + " rows need a slice each, not " + slices.size());
    }
  }
}
