package undercurrent.av;

import undercurrent.driving.RoadUser;
import undercurrent.driving.Scene;

/// What annotators are told to name, and what to leave out.
///
/// @param version its number, from 1
/// @param farthestM the distance beyond which nothing is named, in metres
record Guideline(int version, double farthestM) {
  /// The one that a project begins with: what is far does not matter yet (assumed).
  static final Guideline FIRST = new Guideline(1, 55);

  /// The one that follows: everything that can be seen is named.
  static final Guideline SECOND = new Guideline(2, 200);

  /// Returns what a scene should be called.
  RoadUser wanted(Scene scene) {
    return scene.distanceM() > farthestM ? RoadUser.EMPTY : scene.roadUser();
  }
}
