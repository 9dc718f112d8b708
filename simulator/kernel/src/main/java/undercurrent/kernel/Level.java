package undercurrent.kernel;

import undercurrent.statistics.TimeAverage;

/// An amount of something that can be divided at will: water in a tank, money, bandwidth.
///
/// Who takes waits until there is enough, who puts until there is room; in both lines nobody
/// overtakes the first by priority and arrival. An amount that lacks less than a billionth of what
/// is asked for is enough, so that a tank that was filled in ten tenths is full.
public final class Level implements Waitable {
  private static final double GRAIN = 1e-9;

  private final Simulation simulation;
  private final String name;
  private final double capacity;
  private final TimeAverage average;
  private final PriorityLine<Double> takers = new PriorityLine<>();
  private final PriorityLine<Double> putters = new PriorityLine<>();
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

  /// Takes an amount without waiting, if there is so much and nobody waits for it; returns whether
  /// it did.
  public boolean tryTake(double wanted) {
    simulation.control().check();
    check("the model", wanted);
    if (takers.size() > 0 || !isEnough(wanted)) {
      return false;
    }
    change(-wanted);
    serve();
    return true;
  }

  /// Puts an amount without waiting, if there is room for it and nobody waits for that; returns
  /// whether it did.
  public boolean tryPut(double brought) {
    simulation.control().check();
    check("the model", brought);
    if (putters.size() > 0 || !isRoomFor(brought)) {
      return false;
    }
    change(brought);
    serve();
    return true;
  }

  boolean takeOrQueue(SimProcess process, double wanted) {
    simulation.refuseStranger(process, "level", name);
    check("process '" + process.name() + "'", wanted);
    if (takers.wouldHead(process) && isEnough(wanted)) {
      change(-wanted);
      serve();
      return true;
    }
    takers.add(process, wanted);
    return false;
  }

  boolean putOrQueue(SimProcess process, double brought) {
    simulation.refuseStranger(process, "level", name);
    check("process '" + process.name() + "'", brought);
    if (putters.wouldHead(process) && isRoomFor(brought)) {
      change(brought);
      serve();
      return true;
    }
    putters.add(process, brought);
    return false;
  }

  private boolean isEnough(double wanted) {
    return wanted - amount <= GRAIN * wanted;
  }

  private boolean isRoomFor(double brought) {
    return amount + brought - capacity <= GRAIN * brought;
  }

  private void check(String who, double asked) {
    if (!(asked >= 0 && asked <= capacity)) {
      throw new IllegalArgumentException(
          who
              + " asks level '"
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
      var taker = takers.first();
      if (taker != null && isEnough(taker.request())) {
        takers.removeFirst();
        change(-taker.request());
        served = taker.process().deliver(taker);
      }
      var putter = putters.first();
      if (putter != null && isRoomFor(putter.request())) {
        putters.removeFirst();
        change(putter.request());
        served = putter.process().deliver(putter);
      }
    }
  }

  @Override
  public void withdraw(SimProcess process) {
    takers.remove(process);
    putters.remove(process);
    serve();
  }

  @Override
  public String describe() {
    return "level '" + name + "' (" + amount + " of " + capacity + ")";
  }
}
