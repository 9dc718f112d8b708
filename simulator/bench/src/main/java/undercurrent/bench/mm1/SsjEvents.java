package undercurrent.bench.mm1;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import undercurrent.bench.Fifo;
import undercurrent.bench.Luck;

/// M/M/1 with SSJ: an arrival and a departure, each scheduling itself again.
public final class SsjEvents {
  private final Luck arrivals = new Luck(1);
  private final Luck services = new Luck(2);
  private final Fifo line = new Fifo();
  private final Simulator simulator = new Simulator();
  private final Event arrival = new Arrival(simulator);
  private final Event departure = new Departure(simulator);
  private final int customers;
  private int arrived;
  private boolean busy;
  private double waited;

  /// Makes it for a number of customers.
  public SsjEvents(int customers) {
    this.customers = customers;
  }

  /// Serves all customers, and returns their mean wait in seconds.
  public double run() {
    simulator.init();
    arrival.schedule(arrivals.exponential(Mm1.BETWEEN));
    simulator.start();
    return waited / customers;
  }

  private void arrive() {
    if (busy) {
      line.add(simulator.time());
    } else {
      busy = true;
      serve(0);
    }
    if (++arrived < customers) {
      arrival.schedule(arrivals.exponential(Mm1.BETWEEN));
    }
  }

  private void depart() {
    if (line.isEmpty()) {
      busy = false;
    } else {
      serve(simulator.time() - line.remove());
    }
  }

  private void serve(double wait) {
    waited += wait;
    departure.schedule(services.exponential(Mm1.SERVICE));
  }

  private final class Arrival extends Event {
    Arrival(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      arrive();
    }
  }

  private final class Departure extends Event {
    Departure(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      depart();
    }
  }
}
