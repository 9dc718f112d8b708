package undercurrent.curation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import undercurrent.driving.LoggedFrame;

/// A way to choose frames for labelling.
@FunctionalInterface
public interface FrameChoice {

  /// Returns frames out of a pool, those that are most worth a label first.
  ///
  /// @param pool what there is, the oldest first
  /// @param budget how many are wanted; fewer are returned when the pool has no more
  List<LoggedFrame> choose(List<LoggedFrame> pool, int budget);

  /// Returns the frames of a pool that are not among the chosen, in their order.
  static List<LoggedFrame> rest(List<LoggedFrame> pool, Collection<LoggedFrame> chosen) {
    var ids = new HashSet<Integer>();
    chosen.forEach(frame -> ids.add(frame.id()));
    return pool.stream().filter(frame -> !ids.contains(frame.id())).toList();
  }

  /// Returns the choice of the newest frames.
  static FrameChoice newest() {
    return (pool, budget) -> pool.reversed().stream().limit(budget).toList();
  }
}
