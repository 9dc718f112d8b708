package undercurrent.driving;

import java.util.function.UnaryOperator;
import undercurrent.learning.Classifier;

/// What a car believes to be ahead, frame by frame, and when it acts on it.
///
/// The learned one is what a team builds. The others stand beside it in every report: two bound it
/// from above and below, and one is what a rule reaches without any data.
public sealed interface Perception {

  /// Returns when a belief is acted on.
  Confirmation confirmation();

  /// A trained model on rendered frames.
  ///
  /// @param classifier the model, for the columns of [FrameFeatures] and the classes of [RoadUser]
  /// @param confirmation when its belief is acted on
  /// @param arrival what becomes of a row on its way to the model
  record Learned(Classifier classifier, Confirmation confirmation, UnaryOperator<double[]> arrival)
      implements Perception {

    /// Makes one whose rows arrive as they were made.
    public Learned(Classifier classifier, Confirmation confirmation) {
      this(classifier, confirmation, UnaryOperator.identity());
    }
  }

  /// A rule instead of a model: whatever the laser finds ahead is a vehicle to be followed. It has
  /// nothing to learn from, and cannot tell a person from a bin.
  ///
  /// @param confirmation when its belief is acted on
  record RuleBased(Confirmation confirmation) implements Perception {}

  /// One that knows the truth: the upper bound. It still needs its frames of confirmation.
  ///
  /// @param confirmation when its belief is acted on
  record Perfect(Confirmation confirmation) implements Perception {}

  /// One that sees an empty road always: the lower bound.
  record Blind() implements Perception {
    @Override
    public Confirmation confirmation() {
      return Confirmation.THREE_OF_THREE;
    }
  }

  /// Returns a trained model that acts on three frames in a row above one half.
  static Perception learned(Classifier classifier) {
    return new Learned(classifier, Confirmation.THREE_OF_THREE);
  }

  /// Returns the same, whose rows go through something on their way to the model.
  static Perception learned(Classifier classifier, UnaryOperator<double[]> arrival) {
    return new Learned(classifier, Confirmation.THREE_OF_THREE, arrival);
  }

  /// Returns the rule-based baseline.
  static Perception ruleBased() {
    return new RuleBased(Confirmation.THREE_OF_THREE);
  }

  /// Returns the upper bound.
  static Perception perfect() {
    return new Perfect(Confirmation.THREE_OF_THREE);
  }

  /// Returns the lower bound.
  static Perception blind() {
    return new Blind();
  }
}
