package undercurrent.kernel;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The clock and what lies ahead of it: it adds events, and lets the next one happen.
final class Clockwork {
  static final long END_OF_TIME = Long.MAX_VALUE;
  private static final long NO_SKIP = -1;
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

  void add(Scheduled scheduled, long delay, int priority) {
    control.check();
    long time = now + delay;
    if (delay < 0 || time < 0) {
      throw new IllegalArgumentException(
          "cannot schedule "
              + (delay < 0 ? delay + " ns before " : delay + " ns after ")
              + SimTime.text(now)
              + (delay < 0 ? ": a delay must be 0 or more" : ": time ends after 292 years"));
    }
    scheduled.cause = cause;
    if (delay == 0 && priority == Simulation.ORDINARY) {
      ahead.addPresent(scheduled, time);
    } else {
      ahead.add(scheduled, time, priority);
    }
  }

  boolean cancel(Scheduled scheduled) {
    control.check();
    return ahead.remove(scheduled);
  }

  /// Lets events happen up to a time, or until there have been enough.
  RunEnd run(long limit, @Nullable BooleanSupplier enough) {
    stopping = false;
    skipLimit = enough == null && observer == null ? limit : NO_SKIP;
    try {
      while (enough == null || !enough.getAsBoolean()) {
        RunEnd end = next(limit);
        if (end != null) {
          return end;
        }
      }
      return RunEnd.CONDITION_MET;
    } finally {
      skipLimit = NO_SKIP;
    }
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
  }

  /// Ends a run after the present event; may be called from any thread.
  void stop() {
    stopping = true;
  }

  /// Lets the next event happen; returns why no other shall, null when it may go on.
  @Nullable RunEnd next(long limit) {
    if (limit != END_OF_TIME && ahead.firstTime() > limit) {
      return ahead.size() == 0 ? RunEnd.NOTHING_LEFT : RunEnd.TIME_REACHED;
    }
    Scheduled next = ahead.removeFirst();
    if (next == null) {
      return RunEnd.NOTHING_LEFT;
    }
    moveTo(next.time, next);
    cause = next.cause;
    if (observer != null) {
      observer.accept(
          next instanceof SimProcess process
              ? new Occurrence.Resumed(now, process.name())
              : new Occurrence.Happened(now, next.label()));
    }
    next.happen();
    if (lookouts.areWatching() && lookouts.look()) {
      return RunEnd.BREAKPOINT;
    }
    return stopping ? RunEnd.STOPPED : null;
  }

  void observe(Consumer<Occurrence> watcher) {
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
