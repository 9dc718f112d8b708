package undercurrent.detection;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// A way to notice that something is wrong. Detectors are found through the service loader.
public interface Detector {

  /// Returns its name in files, such as `input-drift`.
  String id();

  /// Returns its name in words.
  String title();

  /// Returns what it looks at and when it raises its voice.
  String description();

  /// Returns where it is described.
  String source();

  /// Returns what a scenario may set.
  List<Knob> knobs();

  /// Returns a monitor that keeps its own memory, for one run.
  Monitor begin(Settings settings);
}
