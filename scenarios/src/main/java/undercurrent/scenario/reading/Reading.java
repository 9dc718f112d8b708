package undercurrent.scenario.reading;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.Place;

/// What came of reading a scenario.
public sealed interface Reading {

  /// Returns what was found, sorted by place; errors come before warnings.
  List<Diagnostic> diagnostics();

  /// The scenario can be run.
  ///
  /// @param origins where each value was written, by its path (`/run/for`); a value that has no
  ///     origin is a default
  /// @param diagnostics warnings only
  record Valid(Scenario scenario, SequencedMap<String, Place> origins, List<Diagnostic> diagnostics)
      implements Reading {}

  /// The scenario cannot be run.
  record Invalid(List<Diagnostic> diagnostics) implements Reading {}
}
