package undercurrent.kernel;

import org.jspecify.annotations.Nullable;

/// Something that will happen at a time: an action on the future event list.
///
/// An event may be scheduled again after it has happened or was cancelled, so that a model may
/// keep one event for a repeated cause and allocate nothing. A model of very many events extends
/// this class and overrides [#happen], which saves an object an event.
public class Event extends Scheduled {
  private final @Nullable Runnable action;

  /// Makes an event that is not yet scheduled.
  public Event(Runnable action) {
    this.action = action;
  }

  /// Makes an event whose class overrides [#happen].
  protected Event() {
    this.action = null;
  }

  /// Happens: called by the simulation when the time has come.
  @Override
  protected void happen() {
    if (action != null) {
      action.run();
    }
  }

  @Override
  final String label() {
    Class<?> kind = action == null ? getClass() : action.getClass();
    String name = kind.getSimpleName();
    int lambda = name.indexOf("$$");
    return "an event of " + (lambda < 0 ? name : name.substring(0, lambda));
  }

  /// Tells whether it waits on a future event list.
  public final boolean isScheduled() {
    return isDue();
  }

  /// Returns the time for which it is, or was last, scheduled.
  public final long time() {
    return time;
  }
}
