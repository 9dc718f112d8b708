package undercurrent.av;

import java.util.Optional;
import undercurrent.learning.LabeledTable;
import undercurrent.system.ModelArtifact;

/// A candidate as the driving stack calls it.
///
/// @param candidate the model that was meant
/// @param version what the stack gets
/// @param defect what went wrong between the two, if anything; nobody reads it before it was found
record Build(Candidate candidate, ModelArtifact version, Optional<InterfaceDefect> defect) {
  private static final int GOLDEN_ROWS = 40;
  private static final double SAME = 1e-9;

  /// Returns a build that calls the model as it is.
  static Build of(Candidate candidate) {
    return new Build(candidate, candidate.model(), Optional.empty());
  }

  /// Returns this build with a defect.
  Build with(InterfaceDefect wrong) {
    var inside = candidate.model();
    return new Build(candidate, inside.with(wrong.behind(inside.model())), Optional.of(wrong));
  }

  /// Tells whether the stack answers some rows as the model does: the test of the contract between
  /// those who train and those who build.
  boolean keepsContract() {
    LabeledTable rows = candidate.data().validation();
    for (int i = 0; i < Math.min(GOLDEN_ROWS, rows.size()); i++) {
      double[] meant = candidate.model().model().probabilities(rows.row(i));
      double[] got = version.model().probabilities(rows.row(i));
      for (int k = 0; k < meant.length; k++) {
        if (Math.abs(meant[k] - got[k]) > SAME) {
          return false;
        }
      }
    }
    return true;
  }
}
