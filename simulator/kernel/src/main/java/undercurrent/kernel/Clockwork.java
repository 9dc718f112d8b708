package undercurrent.kernel;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The clock and what lies ahead of it: it adds events, and lets the next one happen.
final class Clockwork {
  static final long END_OF_TIME = Long.MAX_VALUE;
  private static final long NO_SKIP = -1;
  private static final long EVENTS_BETWEEN_GLANCES = 1024;
  private static final long STORM = 50_000_000;

  private final EventList ahead = new EventList();
  private final Control control;
  private final Lookouts lookouts;
  private @Nullable Consumer<Occurrence> observer;
  private long now;
  private long cause;
  private long count;
  private long countBefore;
  private long stormLimit = STORM;
  private long skipLimit = NO_SKIP;
  private volatile boolean stopping;

  // of the run that is going on
  private long limit = END_OF_TIME;
  private @Nullable BooleanSupplier enough;
  private @Nullable RunEnd end;
  private boolean fresh;
  private boolean relaying;
  private @Nullable Throwable failure;

  Clockwork(Control control, Lookouts lookouts) {
    this.control = control;
    this.lookouts = lookouts;
  }

  long now() {
    return now;
  }

  void now(long time) {
    now = Math.max(now, time);
  }

  long cause() {
    return cause;
  }

  void cause(long token) {
    cause = token;
  }

  long count() {
    return count;
  }

  int pending() {
    return ahead.size();
  }

  long nextTime() {
    return ahead.firstTime();
  }

  void stormLimit(long events) {
    stormLimit = events;
  }

  void schedule(Scheduled event, long delay, int priority) {
    check(delay);
    if (priority != (short) priority) {
      throw new IllegalArgumentException("a priority must lie in -32768 … 32767, not " + priority);
    }
    if (event.isDue()) {
      throw new IllegalStateException(
          "the event is scheduled already, for "
              + SimTime.text(event.time)
              + ": cancel it first, or reschedule it");
    }
    add(event, delay, priority);
  }

  void reschedule(Scheduled event, long delay, int priority) {
    check(delay);
    cancel(event);
    schedule(event, delay, priority);
  }

  /// Refuses delays that lead out of time.
  void check(long delay) {
    if (delay < 0 || now + delay < 0) {
      throw new IllegalArgumentException(
          "cannot schedule "
              + (delay < 0 ? delay + " ns before " : delay + " ns after ")
              + SimTime.text(now)
              + (delay < 0 ? ": a delay must be 0 or more" : ": time ends after 292 years"));
    }
  }

  void add(Scheduled scheduled, long delay, int priority) {
    control.check();
    check(delay);
    long time = now + delay;
    scheduled.cause = cause;
    if (delay == 0 && priority == Simulation.ORDINARY) {
      ahead.addPresent(scheduled, time);
    } else {
      ahead.add(scheduled, time, priority);
    }
  }

  boolean cancel(Scheduled scheduled) {
    control.check();
    if (scheduled.isDue() && scheduled.list != ahead) {
      throw new IllegalStateException(scheduled.label() + " waits in another simulation");
    }
    return ahead.remove(scheduled);
  }

  /// Lets events happen up to a time, or until there have been enough.
  RunEnd run(long until, @Nullable BooleanSupplier isEnough) {
    begin(until, isEnough);
    skipLimit = isEnough == null && observer == null ? until : NO_SKIP;
    relaying = true;
    try {
      for (Scheduled next = take(); next != null; next = take()) {
        next.happen();
        throwFailure();
      }
    } finally {
      skipLimit = NO_SKIP;
      relaying = false;
    }
    return end == null ? RunEnd.NOTHING_LEFT : end;
  }

  /// Lets one event happen; returns false when there is none.
  boolean step() {
    begin(END_OF_TIME, null);
    Scheduled next = take();
    if (next == null) {
      return false;
    }
    next.happen();
    throwFailure();
    if (lookouts.areWatching()) {
      lookouts.look();
    }
    return true;
  }

  private void begin(long until, @Nullable BooleanSupplier isEnough) {
    limit = until;
    enough = isEnough;
    end = null;
    fresh = true;
    stopping = false;
    lookouts.begin();
  }

  /// Takes the next event off the list and moves the clock to it; null when the run has come to its
  /// end.
  private @Nullable Scheduled take() {
    if (end == null) {
      end = fresh ? null : afterEvent();
      fresh = false;
    }
    if (end == null && enough != null && enough.getAsBoolean()) {
      end = RunEnd.CONDITION_MET;
    }
    if (end == null && limit != END_OF_TIME && ahead.firstTime() > limit) {
      end = ahead.size() == 0 ? RunEnd.NOTHING_LEFT : RunEnd.TIME_REACHED;
    }
    Scheduled next = end == null ? ahead.removeFirst() : null;
    if (next != null) {
      moveTo(next.time, next);
      cause = next.cause;
      if (observer != null) {
        tellOf(next);
      }
    }
    return next;
  }

  private @Nullable RunEnd afterEvent() {
    if (lookouts.areWatching() && lookouts.look()) {
      return RunEnd.BREAKPOINT;
    }
    return stopping ? RunEnd.STOPPED : null;
  }

  private void tellOf(Scheduled next) {
    tell(
        next instanceof SimProcess process
            ? new Occurrence.Resumed(now, process)
            : new Occurrence.Happened(now, next.label()));
  }

  /// Goes on with the run in the thread of a process that was left, up to the turn of a process;
  /// returns it, or null when the thread that runs the simulation has to go on.
  @Nullable Living relay() {
    if (!relaying) {
      return null;
    }
    try {
      for (Scheduled next = take(); next != null; next = take()) {
        if (next instanceof Living process) {
          return process;
        }
        next.happen();
      }
    } catch (Throwable thrown) { // the thread that runs the simulation throws it on
      fail(thrown);
    }
    return null;
  }

  /// Ends the run with a failure.
  void fail(Throwable thrown) {
    failure = thrown;
    relaying = false;
  }

  private void throwFailure() {
    if (failure == null) {
      return;
    }
    Throwable thrown = failure;
    failure = null;
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }

  /// Lets a process that wants to hold have its way at once, where nothing else would happen
  /// before it goes on: the clock moves as it would if the process had been left and taken up
  /// again. Returns false when it has to be left.
  boolean skip(Scheduled process, long delay) {
    long time = now + delay;
    if (time > skipLimit || time < 0 || time >= ahead.firstTime()) {
      return false;
    }
    if (stopping || lookouts.areWatching()) {
      return false;
    }
    moveTo(time, process);
    return true;
  }

  private void moveTo(long time, Scheduled next) {
    if (time != now) {
      now = time;
      countBefore = count;
    } else if (count - countBefore > stormLimit) {
      throw new EventStorm(count - countBefore, now, next.label());
    }
    count++;
    if (count % EVENTS_BETWEEN_GLANCES == 0 && Thread.currentThread().isInterrupted()) {
      stopping = true;
    }
  }

  /// Ends a run after the present event; may be called from any thread.
  void stop() {
    stopping = true;
  }

  void observe(Consumer<Occurrence> watcher) {
    skipLimit = NO_SKIP; // nothing shall happen unseen
    observer = observer == null ? watcher : observer.andThen(watcher);
  }

  boolean isObserved() {
    return observer != null;
  }

  void tell(Occurrence occurrence) {
    if (observer != null) {
      observer.accept(occurrence);
    }
  }
}
