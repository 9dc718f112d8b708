package undercurrent.kernel;

import org.jspecify.annotations.Nullable;

/// The future event list: events in the order of (time, priority, sequence number).
///
/// The order is total: events of equal time and priority happen in the order in which they were
/// scheduled. What is near lies in a small heap, what is far in the buckets of a ladder queue
/// (Tang, Goh and Thng, *Ladder queue: an O(1) priority queue structure for large-scale discrete
/// event simulation*, ACM TOMACS 15, 2005), from which a bucket at a time comes into the heap. So
/// adding and removing take constant time on average however many events wait, and logarithmic
/// time where very many fall on one instant. What is scheduled for the very instant in which it is
/// scheduled stands in a ring.
///
/// Cancelling takes constant time: a far event leaves its slot empty; a near one stays in the heap
/// as a stale entry, which is skipped. When there are more stale entries than events, the list is
/// built anew.
final class EventList {
  private static final int SPILL = 128; // near events, above which they are spread over buckets
  private static final int STALE_ALLOWED = 1024;

  private final PresentEvents present = new PresentEvents();
  private final NearEvents near = new NearEvents();
  private final FarEvents far = new FarEvents();
  private int spillAt = SPILL;
  private long presentTime;
  private long sequence;
  private int size;
  private int stale;

  int size() {
    return size;
  }

  /// Adds an ordinary event for the instant that the event taken off last belongs to.
  void addPresent(Scheduled event, long time) {
    event.list = this;
    event.time = time;
    event.order = sequence++;
    size++;
    presentTime = time;
    present.add(event, event.order);
  }

  /// Adds an event; a lower priority number goes first at equal times.
  void add(Scheduled event, long time, int priority) {
    event.list = this;
    event.time = time;
    event.order = ((long) priority << 48) + sequence++;
    size++;
    insert(event, time);
  }

  private void insert(Scheduled event, long time) {
    if (time >= far.begin()) {
      far.add(event, time);
      return;
    }
    near.add(event, time, event.order);
    if (near.size() > spillAt) {
      spill();
    }
  }

  @Nullable Scheduled removeFirst() {
    while (present.size() > 0) {
      if (isNearBeforePresent()) {
        return removeFirstNear(); // some event of the instant is due there
      }
      Scheduled first = present.first();
      long order = present.firstOrder();
      present.removeFirst();
      if (first.order == order) {
        return taken(first);
      }
      stale--;
    }
    return removeFirstNear();
  }

  private @Nullable Scheduled removeFirstNear() {
    while (near.size() > 0 || refill()) {
      Scheduled first = near.first();
      long order = near.firstOrder();
      near.removeFirst();
      if (first.order == order) {
        return taken(first);
      }
      stale--;
    }
    return null;
  }

  private Scheduled taken(Scheduled event) {
    event.order = Scheduled.UNSCHEDULED;
    size--;
    return event;
  }

  /// Tells whether a near event of the present instant comes before those that stand in the ring;
  /// takes away what is stale before it.
  private boolean isNearBeforePresent() {
    while (near.size() > 0
        && near.firstTime() == presentTime
        && near.firstOrder() < present.firstOrder()) {
      if (near.first().order == near.firstOrder()) {
        return true;
      }
      near.removeFirst();
      stale--;
    }
    return false;
  }

  /// Returns the time of the first event, or the greatest number when there is none.
  long firstTime() {
    while (present.size() > 0) {
      if (present.first().order == present.firstOrder()) {
        return presentTime;
      }
      present.removeFirst();
      stale--;
    }
    while (near.size() > 0 || refill()) {
      if (near.first().order == near.firstOrder()) {
        return near.firstTime();
      }
      near.removeFirst();
      stale--;
    }
    return Long.MAX_VALUE;
  }

  /// Takes an event off; returns false when it was not on the list.
  boolean remove(Scheduled event) {
    if (!event.isDue()) {
      return false;
    }
    if (event.time >= far.begin()) {
      far.remove(event);
    }
    event.order = Scheduled.UNSCHEDULED;
    size--;
    stale++;
    if (stale > size + STALE_ALLOWED) {
      rebuild();
    }
    return true;
  }

  private boolean refill() {
    boolean filled = far.moveNext(near);
    stale -= far.takeSkipped();
    spillAt = Math.max(SPILL, 2 * near.size()); // what cannot be spread is not tried again at once
    return filled;
  }

  private void spill() {
    if (near.isOneInstant() || !far.canSplit()) {
      spillAt = 2 * near.size();
      return;
    }
    stale -= far.takeAll(near);
    refill();
  }

  private void rebuild() {
    Scheduled[] all = new Scheduled[size];
    int inRing = present.collect(all, 0);
    int collected = near.collect(all, inRing);
    far.collect(all, collected);
    present.clear();
    near.clear();
    far.clear();
    stale = 0;
    spillAt = SPILL;
    for (int i = 0; i < all.length; i++) {
      if (i < inRing) {
        present.add(all[i], all[i].order);
      } else {
        insert(all[i], all[i].time);
      }
    }
  }
}
