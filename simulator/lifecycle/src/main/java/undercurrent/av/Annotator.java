package undercurrent.av;

import undercurrent.driving.RoadUser;
import undercurrent.driving.Scene;
import undercurrent.random.RandomStream;

/// Somebody who looks at a scene and names what is there, right most of the time.
///
/// The chance of an error grows with what is hard to see (far, small, dark, in fog), with the hours
/// into the shift, and falls with practice. Whoever errs mostly names what looks alike. The rates
/// are assumed, around the 3.3 % mean label error of ten benchmarks (Northcutt et al. 2021).
final class Annotator {
  private static final double FLOOR = 0.01;
  private static final double ILLEGIBLE = 0.12; // more for a scene that can hardly be read
  private static final double FATIGUE_PER_HOUR = 0.05;
  private static final double BEGINNER = 0.6;
  private static final double CLIPS_TO_LEARN = 600;
  private static final double LOOKALIKE = 0.7; // of the errors; the rest spreads evenly
  private static final double MOST = 0.6;

  private final double care;
  private final RandomStream stream;
  private double clips;

  /// Makes an annotator.
  ///
  /// @param care a factor on the errors, 1 for the typical one
  /// @param clips how many clips the annotator has labelled before
  Annotator(double care, double clips, RandomStream stream) {
    this.care = care;
    this.clips = clips;
    this.stream = stream;
  }

  /// Names what is in a scene as a guideline wants it named, with two uniform numbers.
  int label(Scene scene, Guideline guideline, double hoursIntoShift) {
    RoadUser wanted = guideline.wanted(scene);
    double error = error(scene, hoursIntoShift);
    clips++;
    boolean errs = stream.nextUniform() < error;
    double which = stream.nextUniform();
    return (errs ? mistaken(wanted, which) : wanted).index();
  }

  /// Names what is in a scene of known content, by another's chance and without practice from it.
  int tried(Scene scene, Guideline guideline, RandomStream chance) {
    RoadUser wanted = guideline.wanted(scene);
    boolean errs = chance.nextUniform() < error(scene, 0);
    double which = chance.nextUniform();
    return (errs ? mistaken(wanted, which) : wanted).index();
  }

  /// Returns the chance of an error about a scene.
  double error(Scene scene, double hoursIntoShift) {
    double hard = FLOOR + ILLEGIBLE * (1 - scene.legibility());
    double tired = 1 + FATIGUE_PER_HOUR * Math.max(0, hoursIntoShift);
    double green = 1 + BEGINNER * StrictMath.exp(-clips / CLIPS_TO_LEARN);
    return Math.min(MOST, hard * care * tired * green);
  }

  /// Returns a row of the confusion matrix: the chance of each label for what is really there.
  static double[] confusions(RoadUser wanted, double error) {
    double[] row = new double[RoadUser.LABELS.size()];
    int others = row.length - 2;
    for (int i = 0; i < row.length; i++) {
      row[i] = error * (1 - LOOKALIKE) / others;
    }
    row[wanted.index()] = 1 - error;
    row[lookalike(wanted).index()] = error * LOOKALIKE;
    return row;
  }

  private static RoadUser mistaken(RoadUser wanted, double uniform) {
    double[] row = confusions(wanted, 1);
    double rest = uniform;
    for (int i = 0; i < row.length; i++) {
      rest -= row[i];
      if (rest < 0 && i != wanted.index()) {
        return RoadUser.at(i);
      }
    }
    return lookalike(wanted);
  }

  private static RoadUser lookalike(RoadUser seen) {
    return switch (seen) {
      case EMPTY -> RoadUser.PEDESTRIAN;
      case CAR -> RoadUser.TRUCK;
      case TRUCK -> RoadUser.CAR;
      case PEDESTRIAN -> RoadUser.CYCLIST;
      case CYCLIST -> RoadUser.PEDESTRIAN;
    };
  }
}
