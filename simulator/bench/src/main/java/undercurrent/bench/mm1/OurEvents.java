package undercurrent.bench.mm1;

import undercurrent.bench.Fifo;
import undercurrent.bench.Luck;
import undercurrent.kernel.Event;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;

/// M/M/1 with our kernel in events: an arrival and a departure, each scheduling itself again.
public class OurEvents {
  private final Luck arrivals = new Luck(1);
  private final Luck services = new Luck(2);
  private final Fifo line = new Fifo();
  private final Simulation simulation = new Simulation();
  private final Event arrival = new Arrival();
  private final Event departure = new Departure();
  private final int customers;
  private int arrived;
  private boolean busy;
  private double waited;

  /// Makes it for a number of customers.
  public OurEvents(int customers) {
    this.customers = customers;
  }

  /// Returns the simulation.
  final Simulation simulation() {
    return simulation;
  }

  /// Serves all customers, and returns their mean wait in seconds.
  public final double run() {
    simulation.schedule(arrival, arrivals.nanos(Mm1.BETWEEN), Simulation.ORDINARY);
    simulation.run();
    return waited / SimTime.SECOND / customers;
  }

  private void arrive() {
    if (busy) {
      line.add((double) simulation.now());
      changed(line.size());
    } else {
      busy = true;
      serve(0);
    }
    if (++arrived < customers) {
      simulation.schedule(arrival, arrivals.nanos(Mm1.BETWEEN), Simulation.ORDINARY);
    }
  }

  private void depart() {
    if (line.isEmpty()) {
      busy = false;
    } else {
      double since = line.remove();
      changed(line.size());
      serve(simulation.now() - since);
    }
  }

  private void serve(double wait) {
    waited += wait;
    served(wait);
    simulation.schedule(departure, services.nanos(Mm1.SERVICE), Simulation.ORDINARY);
  }

  /// A customer is served who has waited so many nanoseconds.
  void served(double wait) {}

  /// So many wait from now on.
  void changed(int waiting) {}

  private final class Arrival extends Event {
    @Override
    protected void happen() {
      arrive();
    }
  }

  private final class Departure extends Event {
    @Override
    protected void happen() {
      depart();
    }
  }
}
