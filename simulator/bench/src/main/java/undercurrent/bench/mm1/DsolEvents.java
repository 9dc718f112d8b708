package undercurrent.bench.mm1;

import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import undercurrent.bench.DsolRun;
import undercurrent.bench.Fifo;
import undercurrent.bench.Luck;

/// M/M/1 with DSOL, which makes an event object at each scheduling.
public final class DsolEvents {
  private final Luck arrivals = new Luck(1);
  private final Luck services = new Luck(2);
  private final Fifo line = new Fifo();
  private final DsolRun simulation;
  private final Executable arrival = this::arrive;
  private final Executable departure = this::depart;
  private final int customers;
  private int arrived;
  private boolean busy;
  private double waited;

  /// Makes it for a number of customers, with a future event list.
  public DsolEvents(int customers, EventListInterface<Double> list) {
    this.customers = customers;
    this.simulation = new DsolRun(list);
  }

  /// Serves all customers, and returns their mean wait in seconds.
  public double run() {
    simulation.begin(() -> simulation.schedule(arrivals.exponential(Mm1.BETWEEN), arrival));
    simulation.run();
    simulation.close();
    return waited / customers;
  }

  private void arrive() {
    if (busy) {
      line.add(simulation.now());
    } else {
      busy = true;
      serve(0);
    }
    if (++arrived < customers) {
      simulation.schedule(arrivals.exponential(Mm1.BETWEEN), arrival);
    }
  }

  private void depart() {
    if (!line.isEmpty()) {
      serve(simulation.now() - line.remove());
    } else if (arrived < customers) {
      busy = false;
    } else {
      simulation.stop(); // the end of the replication is still pending
    }
  }

  private void serve(double wait) {
    waited += wait;
    simulation.schedule(services.exponential(Mm1.SERVICE), departure);
  }
}
