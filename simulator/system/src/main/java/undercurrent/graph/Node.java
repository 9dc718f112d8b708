package undercurrent.graph;

import java.util.Locale;
import java.util.Optional;

/// A part of the system that others depend on.
///
/// @param id a name that no other node has, such as `preparation` or `gate.margin`
/// @param kind what it is
/// @param stage the stage of the lifecycle that it belongs to
/// @param owner the id of the role that answers for it; empty where nobody does
public record Node(String id, Kind kind, String stage, Optional<String> owner) {

  /// What a node is.
  public enum Kind {
    ARTIFACT,
    SIGNAL,
    FEATURE,
    PIPELINE,
    CONFIGURATION_KEY,
    CODE_MODULE,
    MODEL,
    SERVICE,
    CONSUMER,
    JOB;

    /// Returns the name as it stands in files, such as `code-module`.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
