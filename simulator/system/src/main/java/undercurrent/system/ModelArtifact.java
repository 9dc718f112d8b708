package undercurrent.system;

import undercurrent.learning.Classifier;

/// A trained model with what it was made from.
///
/// @param version such as `model-7`
/// @param model the model
/// @param madeFrom the version of the table it was trained on
/// @param trainedAt when it was trained, in nanoseconds
/// @param newestDataAt the time of the newest data in it, in nanoseconds
/// @param offlineQuality what its validation said, 0 … 1
/// @param madeBy the trace event of its making
public record ModelArtifact(
    String version,
    Classifier model,
    String madeFrom,
    long trainedAt,
    long newestDataAt,
    double offlineQuality,
    long madeBy) {

  /// Returns the same version with a model that was changed after its training.
  public ModelArtifact with(Classifier changed) {
    return new ModelArtifact(
        version, changed, madeFrom, trainedAt, newestDataAt, offlineQuality, madeBy);
  }
}
