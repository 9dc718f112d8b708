package undercurrent.inquest;

import java.util.List;
import java.util.Optional;
import undercurrent.trace.CanonicalTrace;
import undercurrent.trace.TraceEvent;

/// Where the traces of two arms part: the first event that is not the same, with what stands in its
/// place in the other.
///
/// @param number the number of the event in both traces, from 1
/// @param a the event of the first arm; empty when its trace ends before
/// @param b the event of the second arm
public record Parting(long number, Optional<TraceEvent> a, Optional<TraceEvent> b) {

  /// Returns where two traces part; empty when they are equal.
  public static Optional<Parting> of(List<TraceEvent> a, List<TraceEvent> b) {
    int common = Math.min(a.size(), b.size());
    for (int i = 0; i < common; i++) {
      if (!CanonicalTrace.line(a.get(i)).equals(CanonicalTrace.line(b.get(i)))) {
        return Optional.of(new Parting(i + 1L, Optional.of(a.get(i)), Optional.of(b.get(i))));
      }
    }
    return a.size() == b.size()
        ? Optional.empty()
        : Optional.of(new Parting(common + 1L, at(a, common), at(b, common)));
  }

  private static Optional<TraceEvent> at(List<TraceEvent> events, int index) {
    return index < events.size() ? Optional.of(events.get(index)) : Optional.empty();
  }
}
