package undercurrent.kernel;

import java.util.ArrayList;
import java.util.List;
import undercurrent.statistics.Tally;
import undercurrent.statistics.TimeAverage;

/// A number of like units that processes acquire, use and release.
///
/// Who cannot be served waits in a line, ordered by priority and then by arrival; nobody overtakes
/// the head of the line, so that large requests are not starved. The resource keeps its own
/// statistics.
public final class Resource implements Waitable {
  private record Place(SimProcess process, int units, int priority, long since) {}

  private final Simulation simulation;
  private final String name;
  private final List<Place> line = new ArrayList<>();
  private final TimeAverage inUse;
  private final TimeAverage lineLength;
  private final Tally waitHours = new Tally();
  private int capacity;
  private int used;

  /// Makes a resource with all units free.
  ///
  /// @param capacity the number of units, 0 or more
  public Resource(Simulation simulation, String name, int capacity) {
    this.simulation = simulation;
    this.name = name;
    this.capacity = checkedCapacity(capacity);
    this.inUse = new TimeAverage(simulation.now(), 0);
    this.lineLength = new TimeAverage(simulation.now(), 0);
  }

  /// Changes the number of units; units in use are not taken away but not lent again.
  public void capacity(int units) {
    capacity = checkedCapacity(units);
    serve();
  }

  /// Returns the number of units.
  public int capacity() {
    return capacity;
  }

  /// Returns the number of units that are free now.
  public int free() {
    return Math.max(0, capacity - used);
  }

  /// Returns the number of processes in line now.
  public int waiting() {
    return line.size();
  }

  /// Returns the time average of units in use.
  public TimeAverage inUse() {
    return inUse;
  }

  /// Returns the time average of processes in line.
  public TimeAverage lineLength() {
    return lineLength;
  }

  /// Returns the hours that those who were served had waited, zeros included.
  public Tally waitHours() {
    return waitHours;
  }

  boolean takeOrQueue(SimProcess process, int units) {
    if (units < 1) {
      throw new IllegalArgumentException(
          "resource '" + name + "' lends 1 unit or more, not " + units);
    }
    boolean isFirst =
        line.isEmpty() || process.priority() < line.getFirst().priority(); // it goes to the head
    if (isFirst && used + units <= capacity) {
      lend(units, simulation.now());
      return true;
    }
    var place = new Place(process, units, process.priority(), simulation.now());
    int index = line.size();
    while (index > 0 && line.get(index - 1).priority() > place.priority()) {
      index--;
    }
    line.add(index, place);
    lineLength.record(simulation.now(), line.size());
    return false;
  }

  void giveBack(SimProcess process, int units) {
    if (units < 1 || units > used) {
      throw new IllegalStateException(
          "process '"
              + process.name()
              + "' releases "
              + units
              + " of resource '"
              + name
              + "' at "
              + SimTime.text(simulation.now())
              + ", but only "
              + used
              + " are in use: release what was acquired");
    }
    used -= units;
    inUse.record(simulation.now(), used);
    serve();
  }

  private void serve() {
    while (!line.isEmpty() && used + line.getFirst().units() <= capacity) {
      Place next = line.removeFirst();
      lineLength.record(simulation.now(), line.size());
      lend(next.units(), next.since());
      next.process().deliver(this, next.units());
    }
  }

  private void lend(int units, long since) {
    used += units;
    inUse.record(simulation.now(), used);
    waitHours.add(SimTime.inHours(simulation.now() - since));
  }

  private int checkedCapacity(int units) {
    if (units < 0) {
      throw new IllegalArgumentException(
          "resource '" + name + "' needs a capacity of 0 or more, not " + units);
    }
    return units;
  }

  @Override
  public void withdraw(SimProcess process) {
    line.removeIf(place -> place.process() == process);
    lineLength.record(simulation.now(), line.size());
    serve();
  }

  @Override
  public void takeBack(SimProcess process, Object given) {
    giveBack(process, (Integer) given);
  }

  @Override
  public String describe() {
    return "resource '" + name + "' (" + used + " of " + capacity + " in use)";
  }
}
