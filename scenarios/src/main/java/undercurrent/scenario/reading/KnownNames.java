package undercurrent.scenario.reading;

import java.util.List;

/// The note below an unknown name: those that are known, or that there is none yet.
final class KnownNames {
  private KnownNames() {}

  /// Returns the note.
  ///
  /// @param kind what the names are, such as `detector`
  static String note(String kind, List<String> known) {
    return known.isEmpty() ? "no " + kind + " exists yet" : "known: " + String.join(", ", known);
  }
}
