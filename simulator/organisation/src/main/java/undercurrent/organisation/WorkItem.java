package undercurrent.organisation;

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

  void progress(double hours, double proficiency) {
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
