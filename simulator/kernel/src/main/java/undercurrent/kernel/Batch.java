package undercurrent.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A place where processes gather until there are enough of them, and then all go on: a bus that
/// leaves when it is full, or, if it has a patience, some time after the first has come.
public final class Batch implements Waitable {
  private final Simulation simulation;
  private final String name;
  private final int size;
  private final Optional<Duration> patience;
  private final List<SimProcess> gathered = new ArrayList<>();
  private @Nullable Event departure;
  private int number = 1;

  /// Makes a batch that waits until it is full.
  ///
  /// @param size how many make it full, 1 or more
  public Batch(Simulation simulation, String name, int size) {
    this(simulation, name, size, Optional.empty());
  }

  /// Makes a batch that goes on after a time, full or not.
  ///
  /// @param patience the time after the first has come
  public Batch(Simulation simulation, String name, int size, Duration patience) {
    this(simulation, name, size, Optional.of(patience));
  }

  private Batch(Simulation simulation, String name, int size, Optional<Duration> patience) {
    if (size < 1 || patience.filter(Duration::isNegative).isPresent()) {
      throw new IllegalArgumentException(
          "batch '" + name + "' needs a size of 1 or more and a patience of 0 or more");
    }
    this.simulation = simulation;
    this.name = name;
    this.size = size;
    this.patience = patience;
  }

  /// Returns how many have gathered for the next batch.
  public int waiting() {
    return gathered.size();
  }

  /// Takes a process in; returns true when that made the batch full, so that it need not wait.
  boolean admit(SimProcess process) {
    simulation.refuseStranger(process, "batch", name);
    if (gathered.size() + 1 == size) {
      process.handOver(number);
      depart();
      return true;
    }
    gathered.add(process);
    if (gathered.size() == 1) {
      patience.ifPresent(time -> departure = simulation.schedule(time, this::depart));
    }
    return false;
  }

  private void depart() {
    if (departure != null) {
      simulation.cancel(departure);
      departure = null;
    }
    int leaving = number++;
    var all = List.copyOf(gathered);
    gathered.clear();
    all.forEach(process -> process.deliver(leaving));
  }

  @Override
  public void withdraw(SimProcess process) {
    gathered.remove(process);
    if (gathered.isEmpty() && departure != null) {
      simulation.cancel(departure);
      departure = null;
    }
  }

  @Override
  public String describe() {
    return "batch '" + name + "' (" + gathered.size() + " of " + size + ")";
  }
}
