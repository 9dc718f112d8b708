package undercurrent.driving;

/// Something that is shown each frame which a car looks at, such as a log.
@FunctionalInterface
public interface FrameListener {
  /// Does nothing.
  FrameListener NONE = (truth, features, probabilities) -> {};

  /// Is called after the model has seen a frame.
  ///
  /// @param truth what is really there
  /// @param features the columns of [FrameFeatures]
  /// @param probabilities what the model made of them, in the order of [RoadUser]
  void seen(Scene truth, double[] features, double[] probabilities);
}
