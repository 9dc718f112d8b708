package undercurrent.bench.mm1;

import undercurrent.bench.Luck;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;

/// M/M/1 with our kernel, each customer a process; the resource keeps its statistics.
public final class OurProcesses {
  private final Luck arrivals = new Luck(1);
  private final Luck services = new Luck(2);
  private final int customers;
  private final Simulation simulation = new Simulation();
  private final Resource server = new Resource(simulation, "server", 1);
  private long waited;

  /// Makes it for a number of customers.
  public OurProcesses(int customers) {
    this.customers = customers;
  }

  /// Serves all customers, and returns their mean wait in seconds.
  public double run() {
    try (simulation) {
      simulation.start("source", this::source);
      simulation.run();
    }
    return (double) waited / SimTime.SECOND / customers;
  }

  private void source(SimProcess self) {
    for (int i = 0; i < customers; i++) {
      self.hold(arrivals.nanos(Mm1.BETWEEN));
      simulation.start("customer", this::customer);
    }
  }

  private void customer(SimProcess self) {
    long came = simulation.now();
    self.acquire(server);
    waited += simulation.now() - came;
    self.hold(services.nanos(Mm1.SERVICE));
    self.release(server);
  }
}
