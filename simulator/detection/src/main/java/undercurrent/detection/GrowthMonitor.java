package undercurrent.detection;

import java.util.List;
import java.util.OptionalInt;
import undercurrent.graph.SystemGraph;
import undercurrent.system.OperationsLog;

/// Counts something in the system once a week, and speaks when there is more of it than was known.
///
/// What there was at the first look is known, and what it has spoken of.
final class GrowthMonitor implements Monitor {
  private final int more;
  private final Census census;
  private OptionalInt known = OptionalInt.empty();

  /// What is counted.
  interface Census {
    int count(SystemGraph graph);

    /// Returns what a finding is about; asked only when there is something.
    String subject(SystemGraph graph);

    String inWords(SystemGraph graph);
  }

  /// @param more how many beyond those known are let pass
  GrowthMonitor(int more, Census census) {
    this.more = more;
    this.census = census;
  }

  @Override
  public int daysBetweenLooks() {
    return 7;
  }

  @Override
  public List<Finding> look(OperationsLog log, int day) {
    SystemGraph graph = log.graph();
    int now = census.count(graph);
    int before = known.orElse(now);
    boolean isNew = now > before + more;
    known = OptionalInt.of(isNew ? now : before);
    return isNew
        ? List.of(
            new Finding(census.subject(graph), now, before + more, false, census.inWords(graph)))
        : List.of();
  }
}
