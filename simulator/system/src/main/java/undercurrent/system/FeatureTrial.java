package undercurrent.system;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.learning.Classifier;
import undercurrent.learning.DecisionChurn;
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

  /// Returns the share of decisions that turn round, slice by slice.
  ///
  /// @param share of the rows that are decided on, as [DecisionChurn] has it
  public Map<String, Double> churn(double share) {
    boolean[] flipped = DecisionChurn.flipped(before, after, rows, share);
    var counts = new TreeMap<String, Integer>();
    var churn = new TreeMap<String, Double>();
    slices.forEach(slice -> counts.merge(slice, 1, Integer::sum));
    for (int i = 0; i < flipped.length; i++) {
      churn.merge(slices.get(i), flipped[i] ? 1.0 : 0.0, Double::sum);
    }
    churn.replaceAll((slice, turned) -> turned / counts.getOrDefault(slice, 1));
    return churn;
  }
}
