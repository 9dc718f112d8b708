package undercurrent.retail;

import undercurrent.kernel.SimProcess;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// Something that depends on the scores of the model in service, and is made ready for each new one.
interface ReleaseStep {

  /// Looks at a candidate that the gate let pass, before anybody meets it.
  ///
  /// @param holdout rows that it did not learn from
  void prepare(SimProcess self, String version, Classifier candidate, LabeledTable holdout);

  /// Takes note that everybody meets a version now that was looked at before.
  void released(String version);

  /// Takes note that everybody meets an earlier version again, as the later was taken back.
  default void cameBack(String version) {}
}
