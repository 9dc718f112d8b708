package undercurrent.kernel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import undercurrent.statistics.TimeAverage;

/// A place where things are put and from which processes take them, the oldest first.
public final class Store<T> implements Waitable {
  private record Taker<T>(SimProcess process, Predicate<? super T> wanted) {}

  private final Simulation simulation;
  private final String name;
  private final List<T> things = new ArrayList<>();
  private final List<Taker<T>> line = new ArrayList<>();
  private final TimeAverage level;

  /// Makes an empty store.
  public Store(Simulation simulation, String name) {
    this.simulation = simulation;
    this.name = name;
    this.level = new TimeAverage(simulation.now(), 0);
  }

  /// Puts a thing in; the first process in line that wants it has it at once.
  public void put(T thing) {
    if (!handOut(thing)) {
      things.add(thing);
      level.record(simulation.now(), things.size());
    }
  }

  private boolean handOut(T thing) {
    for (Iterator<Taker<T>> takers = line.iterator(); takers.hasNext(); ) {
      Taker<T> taker = takers.next();
      if (taker.wanted().test(thing)) {
        takers.remove();
        return taker.process().deliver(this, thing);
      }
    }
    return false;
  }

  /// Returns the things inside, the oldest first.
  public List<T> things() {
    return List.copyOf(things);
  }

  /// Takes a thing out without waiting; returns whether it was inside.
  public boolean remove(T thing) {
    boolean removed = things.remove(thing);
    level.record(simulation.now(), things.size());
    return removed;
  }

  /// Returns the time average of the number of things inside.
  public TimeAverage level() {
    return level;
  }

  /// Returns the number of processes that wait to take something.
  public int waiting() {
    return line.size();
  }

  boolean offer(SimProcess process, Predicate<? super T> wanted) {
    for (int i = 0; i < things.size(); i++) {
      if (wanted.test(things.get(i))) {
        process.handOver(things.remove(i));
        level.record(simulation.now(), things.size());
        return true;
      }
    }
    line.add(new Taker<>(process, wanted));
    return false;
  }

  @Override
  public void withdraw(SimProcess process) {
    line.removeIf(taker -> taker.process() == process);
  }

  @Override
  @SuppressWarnings("unchecked") // it gave the thing itself
  public void takeBack(SimProcess process, Object given) {
    T thing = (T) given;
    if (!handOut(thing)) {
      things.addFirst(thing);
      level.record(simulation.now(), things.size());
    }
  }

  @Override
  public String describe() {
    return "something in store '" + name + "'";
  }
}
