package undercurrent.learning;

import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.classification.Label;
import org.tribuo.provenance.DatasetProvenance;

/// The examples of a data set cut into bins, with all that trees are grown from: made once, they serve
/// the forests of a whole sweep.
///
/// @param provenance where the examples are from
/// @param features the features and their numbers
/// @param outputs the classes and their numbers
/// @param bins the bin of each example, feature by feature
/// @param classes the class of each example
record ForestRows(
    DatasetProvenance provenance,
    ImmutableFeatureMap features,
    ImmutableOutputInfo<Label> outputs,
    Bins bins,
    int[] classes) {

  /// Cuts a data set.
  ///
  /// @throws IllegalArgumentException when it has no examples
  static ForestRows of(Dataset<Label> examples) {
    if (examples.size() == 0) {
      throw new IllegalArgumentException("nothing to train on: the data set has no examples");
    }
    ImmutableFeatureMap features = examples.getFeatureIDMap();
    ImmutableOutputInfo<Label> outputs = examples.getOutputIDInfo();
    double[][] rows = new double[examples.size()][];
    int[] classes = new int[examples.size()];
    int at = 0;
    for (Example<Label> example : examples) {
      rows[at] = HistogramForestTrainer.row(example, features);
      classes[at++] = outputs.getID(example.getOutput());
    }
    return new ForestRows(examples.getProvenance(), features, outputs, Bins.of(rows), classes);
  }
}
