package undercurrent.system;

import java.util.List;

/// Features that other teams offer, which a product may take up beside those of its own.
///
/// A lifecycle adds one to the parts of its system under [#NAME].
public interface FeatureShelf {
  /// The name under which a lifecycle adds it.
  String NAME = "further-features";

  /// Returns the names of those that are offered.
  List<String> offered();

  /// Has a feature fetched from now on, and learnt from at the next training; nothing happens where
  /// it is taken up already.
  ///
  /// @throws IllegalArgumentException with the names there are, when nobody offers it
  void takeUp(String feature);

  /// Has a feature left out of the next training, and fetched no more once a model is in service
  /// that does without it; nothing happens where it was not taken up.
  ///
  /// @throws IllegalArgumentException with the names there are, when nobody offers it
  void drop(String feature);
}
