package undercurrent.kernel;

import java.util.Arrays;

/// The events that are far away, sorted no more than is needed: rungs of buckets, each rung over
/// one bucket of the rung above it, and on top whatever lies beyond the first rung.
///
/// Buckets are as wide as a power of two, so that the bucket of a time is found by a shift. How
/// wide is chosen from what is there when a rung is made, so that no parameter has to fit the
/// model.
final class FarEvents {
  private static final int PER_BUCKET = 8; // as wished when a rung is made
  private static final int SPLIT = 64; // a bucket with more becomes a rung
  private static final int MOST_RUNGS = 12;
  private static final long NEVER = Long.MAX_VALUE;

  /// Equal buckets over a stretch of time, of which the first are used up.
  private static final class Rung {
    private long start;
    private long end;
    private int shift;
    private int next;
    private int count;
    private int[] bags = {};

    /// Covers the time from the first event to the last, at most to a limit.
    void cover(long from, long to, long limit, int events) {
      int wished = Math.max(2, events / PER_BUCKET);
      shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros((to - from) / wished));
      count = (int) ((to - from) >>> shift) + 1;
      start = from;
      next = 0;
      long after = from + ((long) count << shift);
      end = Math.min(limit, after < 0 ? NEVER : after);
      if (bags.length < count * EventSlots.NUMBERS) {
        bags = new int[Math.max(count * EventSlots.NUMBERS, 2 * bags.length)];
      }
    }

    int bagOf(long time) {
      return (int) ((time - start) >>> shift) * EventSlots.NUMBERS;
    }

    boolean isEmpty(int bucket) {
      return bags[bucket * EventSlots.NUMBERS + 1] == 0;
    }

    long endOf(int bucket) {
      return bucket + 1 == count ? end : Math.min(end, start + ((bucket + 1L) << shift));
    }
  }

  private final EventSlots slots = new EventSlots();
  private final Rung[] rungs = new Rung[MOST_RUNGS];
  private final int[] top = new int[EventSlots.NUMBERS];
  private int depth;
  private long topFirst = NEVER;
  private long topLast;
  private long begin = NEVER;
  private int skipped;

  // of the bucket that is being looked at
  private long first;
  private long last;

  FarEvents() {
    Arrays.setAll(rungs, i -> new Rung());
  }

  /// Returns the time from which on events are far; what is due before it is near.
  long begin() {
    return begin;
  }

  void add(Scheduled event, long time) {
    for (int i = depth - 1; i >= 0; i--) {
      Rung rung = rungs[i];
      if (time < rung.end) {
        slots.add(rung.bags, rung.bagOf(time), event);
        return;
      }
    }
    topFirst = Math.min(topFirst, time);
    topLast = Math.max(topLast, time);
    slots.add(top, 0, event);
  }

  void remove(Scheduled event) {
    slots.remove(event);
  }

  /// Returns how many empty slots were come across since the last question.
  int takeSkipped() {
    int count = skipped;
    skipped = 0;
    return count;
  }

  /// Moves the next bucket to the near events, of which there are none left; returns false when
  /// there are no far events either.
  boolean moveNext(NearEvents near) {
    while (near.size() == 0) {
      if (depth == 0 && !openTop(near)) {
        return false;
      }
      if (depth > 0) {
        openBucket(near);
      }
    }
    return true;
  }

  private boolean openTop(NearEvents near) {
    begin = NEVER;
    int count = top[1];
    if (count == 0) {
      return false;
    }
    long from = topFirst;
    long to = topLast;
    topFirst = NEVER;
    topLast = 0;
    if (count <= SPLIT || from == to) {
      pour(top, 0, near);
    } else {
      spread(top, 0, from, to, NEVER, count);
    }
    return true;
  }

  private void openBucket(NearEvents near) {
    Rung rung = rungs[depth - 1];
    int bucket = rung.next;
    while (bucket < rung.count && rung.isEmpty(bucket)) {
      bucket++;
    }
    rung.next = bucket;
    if (bucket == rung.count) {
      depth--;
      begin = rung.end;
      return;
    }
    int bag = bucket * EventSlots.NUMBERS;
    int count = rung.bags[bag + 1];
    if (count > SPLIT && rung.shift > 0 && canSplit() && measure(rung.bags, bag)) {
      spread(rung.bags, bag, first, last, rung.endOf(bucket), count); // and come back for the rest
    } else {
      begin = rung.endOf(bucket);
      rung.next = bucket + 1;
      pour(rung.bags, bag, near);
    }
  }

  private void pour(int[] bags, int bag, NearEvents near) {
    skipped += slots.pour(bags, bag, near);
    near.settle();
  }

  private boolean measure(int[] bags, int bag) {
    first = NEVER;
    last = 0;
    slots.visit(
        bags,
        bag,
        event -> {
          first = Math.min(first, event.time);
          last = Math.max(last, event.time);
        });
    return first < last;
  }

  private void spread(int[] bags, int bag, long from, long to, long limit, int count) {
    Rung rung = rungs[depth++];
    rung.cover(from, to, limit, count);
    begin = from;
    skipped += slots.drain(bags, bag, event -> slots.add(rung.bags, rung.bagOf(event.time), event));
  }

  /// Tells whether there is room for one more rung.
  boolean canSplit() {
    return depth < MOST_RUNGS;
  }

  /// Takes all near events over into a rung of their own; returns how many of them were stale.
  int takeAll(NearEvents near) {
    if (depth > 0) {
      rungs[depth - 1].next--; // the bucket that they came from may get events again
    }
    Rung rung = rungs[depth++];
    int count = near.size();
    rung.cover(near.firstTime(), near.lastTime(), begin, count);
    begin = near.firstTime();
    Scheduled[] events = new Scheduled[count];
    int due = near.collect(events, 0);
    near.clear();
    for (int i = 0; i < due; i++) {
      slots.add(rung.bags, rung.bagOf(events[i].time), events[i]);
    }
    return count - due;
  }

  /// Copies all events into an array from a place on.
  void collect(Scheduled[] into, int from) {
    int[] place = {from};
    EventSlots.Receiver receiver = event -> into[place[0]++] = event;
    slots.visit(top, 0, receiver);
    for (int i = 0; i < depth; i++) {
      for (int bucket = rungs[i].next; bucket < rungs[i].count; bucket++) {
        slots.visit(rungs[i].bags, bucket * EventSlots.NUMBERS, receiver);
      }
    }
  }

  void clear() {
    EventSlots.Receiver nobody = event -> {};
    slots.drain(top, 0, nobody);
    for (int i = 0; i < depth; i++) {
      for (int bucket = rungs[i].next; bucket < rungs[i].count; bucket++) {
        slots.drain(rungs[i].bags, bucket * EventSlots.NUMBERS, nobody);
      }
    }
    depth = 0;
    begin = NEVER;
    topFirst = NEVER;
    topLast = 0;
  }
}
