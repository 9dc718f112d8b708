package undercurrent.kernel;

import java.util.Arrays;

/// The events that are next: a 4-ary heap whose keys lie in parallel arrays, so that a comparison
/// touches no event object.
///
/// An entry whose order is no longer that of its event is stale: the event was cancelled, and
/// perhaps scheduled again.
final class NearEvents {
  private static final int WIDTH = 4;

  private long[] times = new long[256];
  private long[] orders = new long[256];
  private Scheduled[] events = new Scheduled[256];
  private int size;

  int size() {
    return size;
  }

  Scheduled first() {
    return events[0];
  }

  long firstOrder() {
    return orders[0];
  }

  long firstTime() {
    return times[0];
  }

  void add(Scheduled event, long time, long order) {
    if (size == times.length) {
      grow(size + 1);
    }
    long[] keys = times;
    int place = size++;
    while (place > 0) {
      int parent = (place - 1) / WIDTH;
      long other = keys[parent];
      if (other < time || (other == time && orders[parent] < order)) {
        break;
      }
      set(place, events[parent], other, orders[parent]);
      place = parent;
    }
    set(place, event, time, order);
  }

  void removeFirst() {
    int last = --size;
    Scheduled moved = events[last];
    long time = times[last];
    long order = orders[last];
    empty(last);
    if (last > 0) {
      siftDown(0, moved, time, order);
    }
  }

  /// Makes room for some more entries, which [#append] adds and [#settle] puts in order.
  void expect(int more) {
    if (size + more > times.length) {
      grow(size + more);
    }
  }

  void append(Scheduled event, long time, long order) {
    set(size++, event, time, order);
  }

  void settle() {
    for (int place = (size - 2) / WIDTH; place >= 0 && size > 1; place--) {
      siftDown(place, events[place], times[place], orders[place]);
    }
  }

  private void siftDown(int start, Scheduled event, long time, long order) {
    long[] keys = times;
    int place = start;
    for (int child = WIDTH * place + 1; child < size; child = WIDTH * place + 1) {
      int least = child;
      long leastTime = keys[child];
      long leastOrder = orders[child];
      int end = Math.min(child + WIDTH, size);
      for (int other = child + 1; other < end; other++) {
        long key = keys[other];
        if (key < leastTime || (key == leastTime && orders[other] < leastOrder)) {
          least = other;
          leastTime = key;
          leastOrder = orders[other];
        }
      }
      if (time < leastTime || (time == leastTime && order < leastOrder)) {
        break;
      }
      set(place, events[least], leastTime, leastOrder);
      place = least;
    }
    set(place, event, time, order);
  }

  private void set(int place, Scheduled event, long time, long order) {
    times[place] = time;
    orders[place] = order;
    events[place] = event;
  }

  boolean isOneInstant() {
    for (int i = 1; i < size; i++) {
      if (times[i] != times[0]) {
        return false;
      }
    }
    return true;
  }

  /// Returns the last time of any entry, stale ones included.
  long lastTime() {
    long last = times[0];
    for (int i = 1; i < size; i++) {
      last = Math.max(last, times[i]);
    }
    return last;
  }

  /// Copies the events that are still due into an array from a place on; returns the next place.
  int collect(Scheduled[] into, int from) {
    int next = from;
    for (int i = 0; i < size; i++) {
      if (events[i].order == orders[i]) {
        into[next++] = events[i];
      }
    }
    return next;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      empty(i);
    }
    size = 0;
  }

  @SuppressWarnings("NullAway") // an emptied place must not keep its event alive
  private void empty(int place) {
    events[place] = null;
  }

  private void grow(int least) {
    int length = Math.max(2 * times.length, least);
    times = Arrays.copyOf(times, length);
    orders = Arrays.copyOf(orders, length);
    events = Arrays.copyOf(events, length);
  }
}
