package undercurrent.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A clock, the events that lie ahead of it, and the processes that they drive.
///
/// Only one thing happens at a time, in the order (time, priority, sequence). Any number of
/// simulations may run side by side, each in one thread. What is wrong in the use of the kernel is
/// an `IllegalArgumentException` or `IllegalStateException` that names the object, the simulated
/// time and what to do.
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

  /// The priority of what must be so before anything else of an instant happens, such as the change
  /// of a shift.
  public static final int FIRST = -1000;

  /// The priority of observers, who look after everything else of an instant has happened.
  public static final int LAST = 1000;

  private final Control control = new Control();
  private final Lookouts lookouts = new Lookouts();
  private final Clockwork clockwork = new Clockwork(control, lookouts);
  private final Population population = new Population();
  private final Relay relay = new Relay(control, clockwork::relay);
  private boolean closing;

  // ---- The clock and the events ----

  /// Returns the simulated time, in nanoseconds since the start.
  public long now() {
    return clockwork.now();
  }

  /// Returns the number of events that have happened.
  public long eventCount() {
    return clockwork.count();
  }

  /// Returns the number of events that lie ahead.
  public int pending() {
    return clockwork.pending();
  }

  /// Returns the time of the next event; nothing when none lies ahead.
  public Optional<Long> nextTime() {
    return pending() == 0 ? Optional.empty() : Optional.of(clockwork.nextTime());
  }

  /// Returns the token that the present event carries on from whatever scheduled it.
  ///
  /// The kernel gives it no meaning. A trace uses it to name what led to what.
  public long cause() {
    return clockwork.cause();
  }

  /// Sets the token that everything scheduled from here on carries.
  public void cause(long token) {
    clockwork.cause(token);
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
    clockwork.schedule(event, delay, priority);
  }

  /// Schedules an event for another time, whether or not it is scheduled at present.
  public void reschedule(Event event, long delay, int priority) {
    clockwork.reschedule(event, delay, priority);
  }

  /// Takes an event off the list; returns false when it was not on it.
  public boolean cancel(Event event) {
    return clockwork.cancel(event);
  }

  // ---- Processes and conditions ----

  /// Starts a process now, after the events of this instant that are scheduled already.
  public SimProcess start(String name, ProcessBody body) {
    refuseClosed();
    var process = new SimProcess(this, name, body);
    clockwork.add(process, 0, ORDINARY);
    population.add(process);
    if (clockwork.isObserved()) {
      clockwork.tell(new Occurrence.Started(now(), process));
    }
    return process;
  }

  /// Returns a promise that is kept when something becomes true; it is looked at after each event.
  ///
  /// @param what what is waited for, in words, such as `the tank to be full`
  public Promise<@Nullable Void> when(String what, BooleanSupplier isTrue) {
    return lookouts.when(what, isTrue);
  }

  /// Looks no more whether what a promise of [#when] waits for is true; it is never kept then.
  public void forget(Promise<?> moment) {
    lookouts.forget(moment);
  }

  /// Returns a promise that is kept after a delay.
  public Promise<@Nullable Void> after(Duration delay) {
    var promise = new Promise<@Nullable Void>(delay + " to pass");
    schedule(delay, () -> promise.complete(null));
    return promise;
  }

  /// Returns the processes that have not ended, in the order of their start.
  public List<SimProcess> alive() {
    return population.all();
  }

  /// Tells who waits for what, one line a process.
  public String whoWaits() {
    return population.toString();
  }

  /// Returns the processes that wait for one another and can never go on, if there are any.
  public Optional<Deadlock> deadlock() {
    return Deadlock.among(alive());
  }

  // ---- Running ----

  /// Lets the next event happen; returns false when there is none.
  public boolean step() {
    refuseClosed();
    return control.run(clockwork::step, clockwork::stop);
  }

  /// Runs until no event is left, a breakpoint is reached or [#stop] is called.
  public RunEnd run() {
    return runTo(Clockwork.END_OF_TIME, null);
  }

  /// Runs every event up to and including a time, then sets the clock to it.
  ///
  /// @throws IllegalArgumentException when the time has passed
  public RunEnd runUntil(long time) {
    if (time < now()) {
      throw new IllegalArgumentException(
          "cannot run until " + SimTime.text(time) + ": it is " + SimTime.text(now()) + " already");
    }
    RunEnd end = runTo(time, null);
    if (end == RunEnd.TIME_REACHED || end == RunEnd.NOTHING_LEFT) {
      clockwork.now(time);
      return RunEnd.TIME_REACHED;
    }
    return end;
  }

  /// Runs until something is true, which is looked at before the first and after each event.
  public RunEnd runUntil(BooleanSupplier isTrue) {
    return runTo(Clockwork.END_OF_TIME, isTrue);
  }

  /// Runs until a promise is kept.
  public RunEnd runUntil(Promise<?> promise) {
    return runTo(Clockwork.END_OF_TIME, promise::isKept);
  }

  private RunEnd runTo(long limit, @Nullable BooleanSupplier enough) {
    refuseClosed();
    return control.run(() -> clockwork.run(limit, enough), clockwork::stop);
  }

  private void refuseClosed() {
    if (closing) {
      throw new IllegalStateException("the simulation is closed: it cannot go on");
    }
  }

  /// Ends the run after the present event; may be called from any thread.
  public void stop() {
    clockwork.stop();
  }

  /// Stops runs after the event that makes a condition true.
  ///
  /// @param name what reports call it
  public Breakpoint breakWhen(String name, BooleanSupplier condition) {
    return lookouts.breakWhen(name, condition);
  }

  /// Returns the breakpoint at which the last run stopped, if it did at one.
  public Optional<Breakpoint> breakpointReached() {
    return Optional.ofNullable(lookouts.reached());
  }

  /// Sets how many events may happen at one instant before a run fails with [EventStorm].
  public void stormLimit(long events) {
    clockwork.stormLimit(events);
  }

  /// Shows an observer everything that happens from now on; it must not change anything.
  public void observe(Consumer<Occurrence> watcher) {
    clockwork.observe(watcher);
  }

  /// Ends every process that is still alive: its `finally` blocks run, and no thread of it is left.
  @Override
  public void close() {
    control.run(
        () -> {
          closing = true;
          for (SimProcess process : population.all()) {
            process.abandon();
          }
          population.clear();
          return RunEnd.STOPPED;
        },
        () -> {});
  }

  // ---- For processes ----

  Clockwork clockwork() {
    return clockwork;
  }

  Control control() {
    return control;
  }

  Population population() {
    return population;
  }

  Relay relay() {
    return relay;
  }

  void refuseStranger(SimProcess process, String kind, String name) {
    if (process.simulation != this) {
      throw new IllegalArgumentException(
          "process '"
              + process.name()
              + "' lives in another simulation than "
              + kind
              + " '"
              + name
              + "'");
    }
  }

  boolean isClosing() {
    return closing;
  }

  void buried(SimProcess process) {
    population.remove(process);
    if (clockwork.isObserved()) {
      clockwork.tell(new Occurrence.Ended(now(), process));
    }
  }
}
