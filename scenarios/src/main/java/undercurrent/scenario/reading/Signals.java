package undercurrent.scenario.reading;

import java.util.List;
import java.util.Optional;
import undercurrent.scenario.Vocabulary.LifecycleEntry;
import undercurrent.settings.Knob;

/// Narrows knobs that hold signals to the signals of a lifecycle.
public final class Signals {
  private Signals() {}

  /// Returns the knobs as they are in the lifecycle.
  public static List<Knob> narrowed(List<Knob> knobs, Optional<LifecycleEntry> lifecycle) {
    return knobs.stream()
        .map(
            knob ->
                knob.kind().isArtifact() && knob.accepted().isEmpty()
                    ? lifecycle.map(known -> knob.among(known.signals())).orElse(knob)
                    : knob)
        .toList();
  }
}
