package undercurrent.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The future event list: events in the order of (time, priority, sequence number).
///
/// A 4-ary heap whose keys lie in parallel arrays, so that a comparison touches no event object.
/// Each event knows its place, so that it is cancelled in logarithmic time. The order is total:
/// events of equal time and priority happen in the order in which they were scheduled.
final class EventList {
  private static final int WIDTH = 4;

  private long[] times = new long[64];
  private long[] orders = new long[64];
  private Event[] events = new Event[64];
  private int size;
  private long sequence;

  int size() {
    return size;
  }

  long firstTime() {
    return times[0];
  }

  /// Adds an event; a lower priority number goes first at equal times.
  void add(Event event, long time, int priority) {
    if (size == times.length) {
      grow();
    }
    long order = ((long) priority << 48) + sequence++;
    event.time = time;
    siftUp(size++, event, time, order);
  }

  @Nullable Event removeFirst() {
    if (size == 0) {
      return null;
    }
    Event first = events[0];
    removeAt(0);
    return first;
  }

  boolean remove(Event event) {
    if (event.place == Event.NOT_SCHEDULED) {
      return false;
    }
    removeAt(event.place);
    return true;
  }

  private void removeAt(int place) {
    events[place].place = Event.NOT_SCHEDULED;
    int last = --size;
    Event moved = events[last];
    long time = times[last];
    long order = orders[last];
    clear(last);
    if (place == last) {
      return;
    }
    int settled = siftDown(place, moved, time, order);
    if (settled == place) {
      siftUp(place, moved, time, order);
    }
  }

  @SuppressWarnings("NullAway") // an emptied slot must not keep its event alive
  private void clear(int place) {
    events[place] = null;
  }

  private void siftUp(int start, Event event, long time, long order) {
    int place = start;
    while (place > 0) {
      int parent = (place - 1) / WIDTH;
      if (!before(time, order, parent)) {
        break;
      }
      move(parent, place);
      place = parent;
    }
    set(place, event, time, order);
  }

  private int siftDown(int start, Event event, long time, long order) {
    int place = start;
    for (int child = WIDTH * place + 1; child < size; child = WIDTH * place + 1) {
      int least = child;
      int end = Math.min(child + WIDTH, size);
      for (int other = child + 1; other < end; other++) {
        if (before(times[other], orders[other], least)) {
          least = other;
        }
      }
      if (before(time, order, least)) {
        break;
      }
      move(least, place);
      place = least;
    }
    set(place, event, time, order);
    return place;
  }

  private boolean before(long time, long order, int place) {
    long other = times[place];
    return time < other || (time == other && order < orders[place]);
  }

  private void move(int from, int to) {
    set(to, events[from], times[from], orders[from]);
  }

  private void set(int place, Event event, long time, long order) {
    events[place] = event;
    times[place] = time;
    orders[place] = order;
    event.place = place;
  }

  private void grow() {
    int length = 2 * size;
    times = Arrays.copyOf(times, length);
    orders = Arrays.copyOf(orders, length);
    events = Arrays.copyOf(events, length);
  }
}
