package undercurrent.bench.mm1;

import undercurrent.bench.ContinuationRun;
import undercurrent.bench.Luck;

/// M/M/1 on bare continuations, each customer a process.
public final class ContinuationProcesses {
  private final Luck arrivals = new Luck(1);
  private final Luck services = new Luck(2);
  private final ContinuationRun simulation = new ContinuationRun(64);
  private final int customers;
  private double waited;

  /// Makes it for a number of customers.
  public ContinuationProcesses(int customers) {
    this.customers = customers;
  }

  /// Serves all customers, and returns their mean wait in seconds.
  public double run() {
    simulation.start(this::source);
    simulation.run();
    return waited / customers;
  }

  private void source() {
    for (int i = 0; i < customers; i++) {
      simulation.hold(arrivals.exponential(Mm1.BETWEEN));
      simulation.start(this::customer);
    }
  }

  private void customer() {
    double came = simulation.now();
    simulation.acquire();
    waited += simulation.now() - came;
    simulation.hold(services.exponential(Mm1.SERVICE));
    simulation.release();
  }
}
