package undercurrent.retail;

import undercurrent.lifecycle.Replication;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.ShopRequest;
import undercurrent.system.OperationsLog.ServedRow;

/// What the team logs of candidates as retrieval found them: what is shown in the end is chosen by
/// the model, and would look as usual to whoever watches it even when an input has changed.
record CandidateLog(
    Replication run, Components components, CustomerSlices slices, FeatureSnapshot features) {
  private static final int EVERY = 5;

  /// Logs the features of every fifth candidate of a request.
  void log(ShopRequest request) {
    String slice = slices.of(request.customer());
    var candidates = components.inService().retrieval().retrieve(request).candidates();
    for (int i = 0; i < candidates.size(); i += EVERY) {
      double[] row = features.of(request, candidates.get(i));
      run.log().add(new ServedRow(run.day(), slice, row, 0));
    }
  }
}
