package undercurrent.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// The items that wait for somebody, and the limits of each stage's board.
final class Backlog {
  private final List<WorkItem> waiting = new ArrayList<>();
  private final Map<String, Integer> begun = new TreeMap<>();
  private final TeamHabits.Board board;

  Backlog(TeamHabits.Board board) {
    this.board = board;
  }

  List<WorkItem> all() {
    return List.copyOf(waiting);
  }

  List<WorkItem> matching(Predicate<WorkItem> wanted) {
    var matching = new ArrayList<WorkItem>();
    for (var item : waiting) {
      if (wanted.test(item) && mayBegin(item)) {
        matching.add(item);
      }
    }
    return matching;
  }

  void add(WorkItem item) {
    waiting.add(item);
  }

  void addFirst(WorkItem item) {
    waiting.addFirst(item);
  }

  void take(WorkItem item) {
    waiting.remove(item);
    if (!item.isBegun() && isLimited(item)) {
      begun.merge(item.work().stage(), 1, Integer::sum);
    }
    item.become(WorkState.IN_WORK);
  }

  /// Forgets an item that is done or given up.
  void forget(WorkItem item) {
    waiting.remove(item);
    if (item.isBegun() && isLimited(item)) {
      begun.merge(item.work().stage(), -1, Integer::sum);
    }
  }

  /// Tells whether a stage has so many items waiting that another one is not taken on.
  boolean isFull(String stage) {
    return board.waiting() > 0
        && waiting.stream().filter(item -> item.work().stage().equals(stage)).count()
            >= board.waiting();
  }

  private boolean mayBegin(WorkItem item) {
    return item.isBegun()
        || !isLimited(item)
        || begun.getOrDefault(item.work().stage(), 0) < board.begun();
  }

  private boolean isLimited(WorkItem item) {
    return board.begun() > 0 && !item.work().urgent() && !item.isAppointment() && !item.isReview();
  }
}
