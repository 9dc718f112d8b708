package undercurrent.system;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// What a team can try by itself, away from production: train again by the recipe in use, score rows
/// that were held back, call the model as the system calls it.
///
/// A lifecycle adds one to the parts of its system under [#NAME]; nothing that is tried here moves
/// anything.
public interface Workbench {
  /// The name under which a lifecycle adds it.
  String NAME = "workbench";

  /// The last training that was done.
  ///
  /// @param version of the model
  /// @param rows what was learnt from
  /// @param recipe how a model is made of rows
  /// @param model what was made
  /// @param heldBack rows that were not learnt from
  /// @param slices the slice of each row held back; empty where nobody keeps slices
  record Training(
      String version,
      LabeledTable rows,
      Function<LabeledTable, Classifier> recipe,
      Classifier model,
      LabeledTable heldBack,
      List<String> slices) {

    /// Copies the slices, of which there is one a row or none.
    public Training {
      slices = List.copyOf(slices);
      if (!slices.isEmpty() && slices.size() != heldBack.size()) {
        throw new IllegalArgumentException(
            heldBack.size() + " rows held back need a slice each, not " + slices.size());
      }
    }
  }

  /// Returns the last training; empty before the first.
  Optional<Training> lastTraining();

  /// Returns the version in service; empty while there is none.
  Optional<ModelArtifact> inService();

  /// Returns the version in service as the system calls it.
  Optional<Classifier> asCalled();

  /// Returns rows as they were logged, made the way training makes them.
  LabeledTable prepared(LabeledTable logged);

  /// Returns the milliseconds that each component may take, 99th percentile.
  SequencedMap<String, Double> latencyLimits();

  /// Returns the key that says how often a model is trained.
  String cadence();
}
