package undercurrent.organisation;

import java.util.Optional;
import undercurrent.kernel.Promise;

/// A piece of work on its way: asked for, waiting, in somebody's hands, done.
public final class WorkItem {
  private final long number;
  private final Work work;
  private final long requestedAt;
  private final long cause;
  private final Promise<WorkItem> done;
  private double hoursLeft;
  private double hoursBooked;
  private Optional<String> worker = Optional.empty();
  private long finishedAt;

  WorkItem(long number, Work work, long requestedAt, long cause) {
    this.number = number;
    this.work = work;
    this.requestedAt = requestedAt;
    this.cause = cause;
    this.done = new Promise<>(work.title());
    this.hoursLeft = work.hours();
  }

  /// Returns its number, in the order of requests.
  public long number() {
    return number;
  }

  /// Returns what was asked for.
  public Work work() {
    return work;
  }

  /// Returns when it was asked for, in nanoseconds.
  public long requestedAt() {
    return requestedAt;
  }

  /// Returns the trace event that asked for it.
  public long cause() {
    return cause;
  }

  /// Returns the promise that is kept when it is done.
  public Promise<WorkItem> done() {
    return done;
  }

  /// Returns the hours of full proficiency that are left.
  public double hoursLeft() {
    return hoursLeft;
  }

  /// Returns the hours that people have spent on it so far.
  public double hoursBooked() {
    return hoursBooked;
  }

  /// Returns who worked on it last; nobody when it took no hours.
  public Optional<String> worker() {
    return worker;
  }

  /// Returns when it was finished, in nanoseconds; 0 before that.
  public long finishedAt() {
    return finishedAt;
  }

  void finished(long time) {
    finishedAt = time;
  }

  void progress(String person, double hours, double proficiency) {
    worker = Optional.of(person);
    hoursBooked += hours;
    hoursLeft = Math.max(0, hoursLeft - hours * proficiency);
    if (hoursLeft < 1e-9) {
      hoursLeft = 0;
    }
  }

  boolean isFinished() {
    return hoursLeft == 0;
  }
}
