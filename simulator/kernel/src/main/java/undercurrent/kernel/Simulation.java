package undercurrent.kernel;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A clock, the events that lie ahead of it, and the processes that they drive.
///
/// Only one thing happens at a time, in the order (time, priority, sequence). Any number of
/// simulations may run side by side, each in one thread.
///
/// ```java
/// var simulation = new Simulation();
/// var teller = new Resource(simulation, "teller", 1);
/// simulation.start("customer", self -> {
///   self.acquire(teller);
///   self.hold(Duration.ofMinutes(5));
///   self.release(teller);
/// });
/// simulation.run();
/// ```
public final class Simulation implements AutoCloseable {
  /// The priority of ordinary events; lower numbers go first.
  public static final int ORDINARY = 0;

  /// The priority of observers, who look after everything else of an instant has happened.
  public static final int LAST = 1000;

  private final EventList ahead = new EventList();
  private final Set<SimProcess> alive = new LinkedHashSet<>();
  private @Nullable SimProcess current;
  private long now;
  private long cause;
  private long count;
  private boolean stopping;

  /// Returns the simulated time, in nanoseconds since the start.
  public long now() {
    return now;
  }

  /// Returns the number of events that have happened.
  public long eventCount() {
    return count;
  }

  /// Returns the token that the present event carries on from whatever scheduled it.
  ///
  /// The kernel gives it no meaning. A trace uses it to name what led to what.
  public long cause() {
    return cause;
  }

  /// Sets the token that everything scheduled from here on carries.
  public void cause(long token) {
    cause = token;
  }

  /// Schedules an action after a delay in nanoseconds.
  public Event schedule(long delay, Runnable action) {
    var event = new Event(action);
    schedule(event, delay, ORDINARY);
    return event;
  }

  /// Schedules an action after a delay.
  public Event schedule(Duration delay, Runnable action) {
    return schedule(SimTime.nanos(delay), action);
  }

  /// Schedules an event that is not scheduled at present.
  ///
  /// @param delay in nanoseconds, 0 or more
  /// @param priority −32768 … 32767; the lower goes first among events of one instant
  /// @throws IllegalArgumentException when the delay is negative or the priority does not fit
  /// @throws IllegalStateException when the event is scheduled already
  public void schedule(Event event, long delay, int priority) {
    if (delay < 0) {
      throw new IllegalArgumentException(
          "cannot schedule "
              + delay
              + " ns before "
              + SimTime.text(now)
              + ": a delay must be 0 or more");
    }
    if (priority != (short) priority) {
      throw new IllegalArgumentException("a priority must lie in -32768 … 32767, not " + priority);
    }
    if (event.isScheduled()) {
      throw new IllegalStateException(
          "the event is scheduled already, for " + SimTime.text(event.time) + ": cancel it first");
    }
    event.cause = cause;
    ahead.add(event, Math.addExact(now, delay), priority);
  }

  /// Takes an event off the list; returns false when it was not on it.
  public boolean cancel(Event event) {
    return ahead.remove(event);
  }

  /// Starts a process now, after the events of this instant that are scheduled already.
  public SimProcess start(String name, ProcessBody body) {
    var process = new SimProcess(this, name, body);
    alive.add(process);
    process.begin();
    return process;
  }

  /// Lets the next event happen; returns false when there is none.
  public boolean step() {
    Event event = ahead.removeFirst();
    if (event == null) {
      return false;
    }
    now = event.time;
    cause = event.cause;
    count++;
    event.action.run();
    return true;
  }

  /// Runs until no event is left or [#stop] is called.
  public void run() {
    stopping = false;
    while (!stopping && step()) {}
  }

  /// Runs every event up to and including a time, then sets the clock to it.
  public void runUntil(long time) {
    stopping = false;
    while (!stopping && ahead.size() > 0 && ahead.firstTime() <= time) {
      step();
    }
    if (!stopping) {
      now = Math.max(now, time);
    }
  }

  /// Ends the run after the present event.
  public void stop() {
    stopping = true;
  }

  /// Returns the processes that have not ended, in the order of their start.
  public Set<SimProcess> alive() {
    return alive;
  }

  /// Tells who waits for what, one line a process.
  public String whoWaits() {
    return alive.stream().map(SimProcess::toString).collect(Collectors.joining("\n"));
  }

  /// Ends every process that is still alive, so that no thread of it is left.
  @Override
  public void close() {
    for (var process : alive.toArray(SimProcess[]::new)) {
      process.abandon();
    }
    alive.clear();
  }

  @Nullable SimProcess current() {
    return current;
  }

  void current(@Nullable SimProcess process) {
    current = process;
  }

  void ended(SimProcess process) {
    alive.remove(process);
  }
}
