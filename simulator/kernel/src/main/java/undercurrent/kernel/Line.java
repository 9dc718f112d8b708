package undercurrent.kernel;

import org.jspecify.annotations.Nullable;
import undercurrent.statistics.TimeAverage;

/// Those who wait for a resource, by priority and then by arrival.
final class Line {
  private final Simulation simulation;
  private final TimeAverage length;
  private @Nullable Claim head;
  private @Nullable Claim tail;
  private int size;

  Line(Simulation simulation) {
    this.simulation = simulation;
    this.length = new TimeAverage(simulation.now(), 0);
  }

  int size() {
    return size;
  }

  TimeAverage length() {
    return length;
  }

  @Nullable Claim head() {
    return head;
  }

  /// Tells whether somebody of a priority would come to the head.
  boolean wouldHead(int priority) {
    return head == null || priority < head.priority;
  }

  /// Tells whether somebody of a priority would come to the head who goes before its equals.
  boolean wouldHeadEquals(int priority) {
    return head == null || priority <= head.priority;
  }

  /// Adds a claim behind those of its priority.
  void add(Claim claim) {
    Claim before = tail;
    while (before != null && before.priority > claim.priority) {
      before = before.before;
    }
    link(claim, before);
  }

  /// Adds a claim before those of its priority.
  void addFirst(Claim claim) {
    Claim before = tail;
    while (before != null && before.priority >= claim.priority) {
      before = before.before;
    }
    link(claim, before);
  }

  private void link(Claim claim, @Nullable Claim before) {
    Claim after = before == null ? head : before.after;
    claim.before = before;
    claim.after = after;
    if (before == null) {
      head = claim;
    } else {
      before.after = claim;
    }
    if (after == null) {
      tail = claim;
    } else {
      after.before = claim;
    }
    size++;
    length.record(simulation.now(), size);
  }

  void remove(Claim claim) {
    if (claim.before == null) {
      head = claim.after;
    } else {
      claim.before.after = claim.after;
    }
    if (claim.after == null) {
      tail = claim.before;
    } else {
      claim.after.before = claim.before;
    }
    claim.before = null;
    claim.after = null;
    size--;
    length.record(simulation.now(), size);
  }
}
