package undercurrent.av;

import java.util.List;
import java.util.Optional;
import undercurrent.driving.Conditions;

/// A frame with the class that annotators gave it.
///
/// @param drive the encounter it was logged in; frames of one encounter resemble each other
/// @param day when it was logged
/// @param conditions the slice it belongs to
/// @param features what was extracted from it, with the calibration of that day
/// @param label an index into the classes of road users; annotators may be wrong
/// @param guideline the version of the guideline that it was labelled by
/// @param votes who gave it which class
/// @param clip where it is from, for whoever looks at it again; empty for a staged scene
record LabeledFrame(
    int drive,
    int day,
    Conditions conditions,
    double[] features,
    int label,
    int guideline,
    List<NamedVote> votes,
    Optional<FramePool.Entry> clip) {

  /// The class that somebody gave.
  record NamedVote(String annotator, int label) {}

  /// Copies the votes.
  LabeledFrame {
    votes = List.copyOf(votes);
  }

  /// Returns the frame with another label, by another guideline.
  LabeledFrame relabeled(int other, int version, List<NamedVote> by) {
    return new LabeledFrame(drive, day, conditions, features, other, version, by, clip);
  }
}
