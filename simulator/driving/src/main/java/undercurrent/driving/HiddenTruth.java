package undercurrent.driving;

import java.util.Map;
import java.util.TreeMap;

/// What was really there in each logged frame.
///
/// Only the observer, who measures, and labelers, who look at a frame with human eyes, may open it.
/// Curation, training and validation get labels, never this.
public final class HiddenTruth {
  private final Map<Integer, Scene> scenes = new TreeMap<>();

  void keep(int id, Scene scene) {
    scenes.put(id, scene);
  }

  HiddenTruth plus(HiddenTruth other) {
    var both = new HiddenTruth();
    both.scenes.putAll(scenes);
    both.scenes.putAll(other.scenes);
    return both;
  }

  /// Returns the scene of a frame.
  ///
  /// @throws IllegalArgumentException when the frame is none of this sample's
  public Scene reveal(int id) {
    var scene = scenes.get(id);
    if (scene == null) {
      throw new IllegalArgumentException("frame " + id + " is not in this sample");
    }
    return scene;
  }

  /// Returns the scene of a frame.
  public Scene reveal(LoggedFrame frame) {
    return reveal(frame.id());
  }

  /// Returns the number of frames.
  public int size() {
    return scenes.size();
  }
}
