package undercurrent.kernel;

/// The ordinary events of the present instant that were scheduled in it, in their order: a ring.
///
/// Most of what processes do to one another happens at once; so it need not be sorted. An entry
/// whose order is no longer that of its event is stale, as in [NearEvents].
final class PresentEvents {
  private Scheduled[] events = new Scheduled[64];
  private long[] orders = new long[64];
  private int head;
  private int size;

  int size() {
    return size;
  }

  void add(Scheduled event, long order) {
    if (size == events.length) {
      grow();
    }
    int place = (head + size++) & (events.length - 1);
    events[place] = event;
    orders[place] = order;
  }

  Scheduled first() {
    return events[head];
  }

  long firstOrder() {
    return orders[head];
  }

  @SuppressWarnings("NullAway") // an emptied place must not keep its event alive
  void removeFirst() {
    events[head] = null;
    head = (head + 1) & (events.length - 1);
    size--;
  }

  /// Copies the events that are still due into an array from a place on; returns the next place.
  int collect(Scheduled[] into, int from) {
    int next = from;
    for (int i = 0; i < size; i++) {
      int place = (head + i) & (events.length - 1);
      if (events[place].order == orders[place]) {
        into[next++] = events[place];
      }
    }
    return next;
  }

  void clear() {
    while (size > 0) {
      removeFirst();
    }
  }

  private void grow() {
    var moreEvents = new Scheduled[2 * size];
    long[] moreOrders = new long[2 * size];
    for (int i = 0; i < size; i++) {
      int place = (head + i) & (size - 1);
      moreEvents[i] = events[place];
      moreOrders[i] = orders[place];
    }
    events = moreEvents;
    orders = moreOrders;
    head = 0;
  }
}
