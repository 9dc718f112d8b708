package undercurrent.inquest;

import java.util.List;
import java.util.Optional;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.TraceEvent;

/// Where the traces of two arms part: up to there the same happened in both.
///
/// @param shared how many events both have in common from the beginning
/// @param a what came next in the first arm; empty where its trace ended
/// @param b what came next in the second arm; empty where its trace ended
public record Parting(int shared, Optional<TraceEvent> a, Optional<TraceEvent> b) {

  /// Returns where two traces part; empty when they are the same to their ends.
  public static Optional<Parting> of(List<TraceEvent> a, List<TraceEvent> b) {
    int both = Math.min(a.size(), b.size());
    for (int i = 0; i < both; i++) {
      if (!CanonicalTrace.line(a.get(i)).equals(CanonicalTrace.line(b.get(i)))) {
        return Optional.of(new Parting(i, Optional.of(a.get(i)), Optional.of(b.get(i))));
      }
    }
    return a.size() == b.size()
        ? Optional.empty()
        : Optional.of(new Parting(both, next(a, both), next(b, both)));
  }

  private static Optional<TraceEvent> next(List<TraceEvent> trace, int index) {
    return index < trace.size() ? Optional.of(trace.get(index)) : Optional.empty();
  }
}
