package undercurrent.kernel;

import java.util.ArrayDeque;
import java.util.Queue;
import undercurrent.statistics.TimeAverage;

/// An amount of something that can be divided at will: water in a tank, money, bandwidth.
///
/// Who takes waits until there is enough, who puts until there is room; in both lines nobody
/// overtakes the first. Amounts that differ by less than a billionth of the capacity are equal, so
/// that a tank that was filled in ten tenths is full.
public final class Level implements Waitable {
  private record Request(SimProcess process, double amount) {}

  private final Simulation simulation;
  private final String name;
  private final double capacity;
  private final double grain;
  private final TimeAverage average;
  private final Queue<Request> takers = new ArrayDeque<>();
  private final Queue<Request> putters = new ArrayDeque<>();
  private double amount;

  /// Makes a level.
  ///
  /// @param capacity the greatest amount, above 0, perhaps infinite
  /// @param initial the amount at the start, 0 … capacity
  public Level(Simulation simulation, String name, double capacity, double initial) {
    if (!(capacity > 0 && initial >= 0 && initial <= capacity) || Double.isInfinite(initial)) {
      throw new IllegalArgumentException(
          "level '"
              + name
              + "' needs a capacity above 0 and an amount of 0 to capacity, not "
              + capacity
              + " and "
              + initial);
    }
    this.simulation = simulation;
    this.name = name;
    this.capacity = capacity;
    this.grain = 1e-9 * (Double.isInfinite(capacity) ? 1 : capacity);
    this.amount = initial;
    this.average = new TimeAverage(simulation.now(), initial);
  }

  /// Returns the amount that is there now.
  public double amount() {
    return amount;
  }

  /// Returns the greatest amount.
  public double capacity() {
    return capacity;
  }

  /// Returns the time average of the amount.
  public TimeAverage average() {
    return average;
  }

  /// Returns the number of processes that wait to take.
  public int waitingToTake() {
    return takers.size();
  }

  /// Returns the number of processes that wait to put.
  public int waitingToPut() {
    return putters.size();
  }

  boolean takeOrQueue(SimProcess process, double wanted) {
    check(process, wanted);
    if (takers.isEmpty() && wanted <= amount + grain) {
      change(-wanted);
      serve();
      return true;
    }
    takers.add(new Request(process, wanted));
    return false;
  }

  boolean putOrQueue(SimProcess process, double brought) {
    check(process, brought);
    if (putters.isEmpty() && amount + brought <= capacity + grain) {
      change(brought);
      serve();
      return true;
    }
    putters.add(new Request(process, brought));
    return false;
  }

  private void check(SimProcess process, double asked) {
    if (!(asked >= 0 && asked <= capacity)) {
      throw new IllegalArgumentException(
          "process '"
              + process.name()
              + "' asks level '"
              + name
              + "' for an amount of "
              + asked
              + ", which must lie in 0 … "
              + capacity);
    }
  }

  private void change(double by) {
    amount = Math.clamp(amount + by, 0, capacity);
    average.record(simulation.now(), amount);
  }

  private void serve() {
    boolean served = true;
    while (served) {
      served = false;
      Request taker = takers.peek();
      if (taker != null && taker.amount() <= amount + grain) {
        served = grant(takers, -taker.amount());
      }
      Request putter = putters.peek();
      if (putter != null && amount + putter.amount() <= capacity + grain) {
        served = grant(putters, putter.amount());
      }
    }
  }

  private boolean grant(Queue<Request> line, double by) {
    change(by);
    return line.remove().process().deliver(this, by);
  }

  @Override
  public void withdraw(SimProcess process) {
    takers.removeIf(request -> request.process() == process);
    putters.removeIf(request -> request.process() == process);
    serve();
  }

  @Override
  public void takeBack(SimProcess process, Object given) {
    change(-(Double) given);
    serve();
  }

  @Override
  public String describe() {
    return "level '" + name + "' (" + amount + " of " + capacity + ")";
  }
}
