package undercurrent.settings;

import java.util.List;

/// Values that are each allowed and cannot hold together.
///
/// @param knobs the names of the settings that do not go together, the one to point at first; where
///   a scenario does not set that one, the next that it sets is pointed at
/// @param message what does not go together, as a sentence without a full stop
/// @param hint what to change
public record Conflict(List<String> knobs, String message, String hint) {

  /// Keeps its own copy of the names, of which there is at least one.
  public Conflict {
    knobs = List.copyOf(knobs);
    if (knobs.isEmpty()) {
      throw new IllegalArgumentException("a conflict needs a setting: " + message);
    }
  }
}
