package undercurrent.kernel;

import undercurrent.statistics.Tally;
import undercurrent.statistics.TimeAverage;

/// What a resource counts about itself, from its making or the last [#restart] on.
public final class ResourceStatistics {
  private final Simulation simulation;
  private final TimeAverage lineLength;
  private final TimeAverage inUse;
  private final TimeAverage available;
  private Tally waitHours = new Tally();
  private long reneged;
  private long balked;
  private long preempted;

  ResourceStatistics(Simulation simulation, TimeAverage lineLength, int capacity) {
    this.simulation = simulation;
    this.lineLength = lineLength;
    this.inUse = new TimeAverage(simulation.now(), 0);
    this.available = new TimeAverage(simulation.now(), capacity);
  }

  /// Returns the share of the units offered that were in use, on average until now: 0 … 1, or more
  /// where units were in use when the capacity fell; NaN while no unit was offered.
  public double utilisation() {
    long now = simulation.now();
    return inUse.mean(now) / available.mean(now);
  }

  /// Returns the time average of units in use.
  public TimeAverage inUse() {
    return inUse;
  }

  /// Returns the time average of the number of units that it had.
  public TimeAverage available() {
    return available;
  }

  /// Returns the time average of processes in line.
  public TimeAverage lineLength() {
    return lineLength;
  }

  /// Returns the hours that requests waited until they were first served, zeros included; waits
  /// after a preemption are not in it.
  public Tally waitHours() {
    return waitHours;
  }

  /// Returns how many lost patience and left the line.
  public long reneged() {
    return reneged;
  }

  /// Returns how many went away because the line was full.
  public long balked() {
    return balked;
  }

  /// Returns how often units were taken away.
  public long preempted() {
    return preempted;
  }

  /// Forgets the statistics so far, as at the end of a warm-up; averages and counts begin anew.
  public void restart() {
    long now = simulation.now();
    inUse.restart(now);
    available.restart(now);
    lineLength.restart(now);
    waitHours = new Tally();
    reneged = 0;
    balked = 0;
    preempted = 0;
  }

  void uses(int units) {
    inUse.record(simulation.now(), units);
  }

  void offers(int units) {
    available.record(simulation.now(), units);
  }

  void countServed(long since) {
    waitHours.add(SimTime.inHours(simulation.now() - since));
  }

  void countReneged() {
    reneged++;
  }

  void countBalked() {
    balked++;
  }

  void countPreempted() {
    preempted++;
  }
}
