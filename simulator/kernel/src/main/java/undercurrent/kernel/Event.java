package undercurrent.kernel;

/// Something that will happen at a time: an action on the future event list.
///
/// An event may be scheduled again after it has happened or was cancelled, so that a model may
/// keep one event for a repeated cause and allocate nothing.
public final class Event {
  static final int NOT_SCHEDULED = -1;

  final Runnable action;
  int place = NOT_SCHEDULED;
  long time;
  long cause;

  /// Makes an event that is not yet scheduled.
  public Event(Runnable action) {
    this.action = action;
  }

  /// Tells whether it waits on a future event list.
  public boolean isScheduled() {
    return place != NOT_SCHEDULED;
  }

  /// Returns the time for which it is, or was last, scheduled.
  public long time() {
    return time;
  }
}
