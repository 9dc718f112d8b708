package undercurrent.kernel;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import undercurrent.statistics.TimeAverage;

/// A place where things are put and from which processes take them, the oldest first.
///
/// A taker may want a thing of some kind only; of those who want a thing that comes, the first by
/// priority and then by arrival has it. A store may have room for so many; who puts then waits for
/// room.
public final class Store<T> implements Waitable {
  private final Simulation simulation;
  private final String name;
  private final int capacity;
  private final List<T> things = new ArrayList<>();
  private final PriorityLine<Predicate<? super T>> takers = new PriorityLine<>();
  private final PriorityLine<T> putters = new PriorityLine<>();
  private final TimeAverage level;
  private final Waitable room = new Room();

  /// Makes an empty store with room for any number.
  public Store(Simulation simulation, String name) {
    this(simulation, name, Integer.MAX_VALUE);
  }

  /// Makes an empty store.
  ///
  /// @param capacity how many things it has room for, 1 or more
  public Store(Simulation simulation, String name, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "store '" + name + "' needs room for 1 thing or more, not " + capacity);
    }
    this.simulation = simulation;
    this.name = name;
    this.capacity = capacity;
    this.level = new TimeAverage(simulation.now(), 0);
  }

  /// Puts a thing in; the first process in line that wants it has it at once.
  ///
  /// @throws IllegalStateException when there is no room: a process waits with `self.put(store, …)`
  public void put(T thing) {
    simulation.control().check();
    if (handOut(thing)) {
      return;
    }
    if (things.size() >= capacity) {
      throw new IllegalStateException(
          "store '"
              + name
              + "' is full ("
              + capacity
              + "): let a process put, which waits for room");
    }
    things.add(thing);
    note();
  }

  private boolean handOut(T thing) {
    for (Iterator<PriorityLine.Entry<Predicate<? super T>>> line = takers.iterator();
        line.hasNext(); ) {
      var taker = line.next();
      if (taker.request().test(thing)) {
        line.remove();
        return taker.process().deliver(new Given<>(thing));
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
    simulation.control().check();
    boolean removed = things.remove(thing);
    note();
    admit();
    return removed;
  }

  /// Returns the time average of the number of things inside.
  public TimeAverage level() {
    return level;
  }

  /// Returns the number of processes that wait to take something.
  public int waiting() {
    return takers.size();
  }

  /// Returns the number of processes that wait for room.
  public int waitingToPut() {
    return putters.size();
  }

  /// What a taker is given, so that nothing, too, can be given.
  record Given<T>(T thing) {}

  boolean offer(SimProcess process, Predicate<? super T> wanted) {
    simulation.refuseStranger(process, "store", name);
    for (int i = 0; i < things.size(); i++) {
      if (wanted.test(things.get(i))) {
        process.handOver(new Given<>(things.remove(i)));
        note();
        admit();
        return true;
      }
    }
    takers.add(process, wanted);
    return false;
  }

  boolean accept(SimProcess process, T thing) {
    simulation.refuseStranger(process, "store", name);
    if (handOut(thing)) {
      return true;
    }
    if (things.size() < capacity && putters.wouldHead(process)) {
      things.add(thing);
      note();
      return true;
    }
    putters.add(process, thing);
    return false;
  }

  /// Lets those who wait for room put what they brought.
  private void admit() {
    for (var next = putters.first();
        next != null && things.size() < capacity;
        next = putters.first()) {
      putters.removeFirst();
      if (!handOut(next.request())) {
        things.add(next.request());
        note();
      }
      next.process().deliver(room);
    }
  }

  private void note() {
    level.record(simulation.now(), things.size());
  }

  Waitable room() {
    return room;
  }

  @Override
  public void withdraw(SimProcess process) {
    takers.remove(process);
  }

  @Override
  public String describe() {
    return "something in store '" + name + "'";
  }

  /// The line of those who wait for room.
  private final class Room implements Waitable {
    @Override
    public void withdraw(SimProcess process) {
      putters.remove(process);
      admit();
    }

    @Override
    public String describe() {
      return "room in store '" + name + "'";
    }
  }
}
