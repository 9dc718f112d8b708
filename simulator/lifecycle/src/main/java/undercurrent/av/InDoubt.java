package undercurrent.av;

import java.util.List;
import undercurrent.driving.RoadUser;
import undercurrent.driving.Scene;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// What annotators are told to do about what they can hardly read: name what it looks like, or name
/// nothing and go on.
///
/// @param settings the settings, which say it now
record InDoubt(Settings settings) {
  private static final String KEY = "labeling.in-doubt";
  private static final String NOTHING = "name-nothing";
  private static final double LEGIBLE = 0.7; // where a scene by day, near and clear, has 1; assumed

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.name(
        KEY,
        "name-what-it-is-like",
        "what annotators name in a scene that they can hardly read",
        List.of("name-what-it-is-like", NOTHING));
  }

  /// Returns what an annotator names in the end who has made up a mind.
  int named(int label, Scene scene) {
    return isLeftOut(scene) ? RoadUser.EMPTY.index() : label;
  }

  private boolean isLeftOut(Scene scene) {
    return settings.name(KEY).equals(NOTHING) && isHardlyRead(scene);
  }

  /// Tells whether a scene has no name that would be given one now, as anybody sees who looks again.
  boolean wasLeftOut(Scene scene, int label) {
    return label == RoadUser.EMPTY.index() && isHardlyRead(scene) && !isLeftOut(scene);
  }

  private static boolean isHardlyRead(Scene scene) {
    return scene.legibility() < LEGIBLE;
  }
}
