package undercurrent.delivery;

import java.util.List;

/// Changes that went into production in the same moment.
///
/// @param at when, in nanoseconds
/// @param parts the changes
record Release(long at, List<Part> parts) {

  /// A change in a release.
  ///
  /// @param change the change
  /// @param event the trace event of its release
  record Part(Change change, long event) {}

  /// Keeps a copy.
  Release {
    parts = List.copyOf(parts);
  }
}
