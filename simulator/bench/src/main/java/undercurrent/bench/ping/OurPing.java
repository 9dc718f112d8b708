package undercurrent.bench.ping;

import undercurrent.kernel.SimProcess;
import undercurrent.kernel.Simulation;

/// Ping with our kernel.
public final class OurPing extends Ping {
  private final Simulation simulation = new Simulation();

  /// Starts the processes.
  public OurPing(int processes) {
    for (int i = 0; i < processes; i++) {
      simulation.start("ping", this::live);
    }
  }

  private void live(SimProcess self) {
    while (true) {
      self.hold(luck.nanos(1));
      if (isEnough()) {
        simulation.stop();
      }
    }
  }

  @Override
  protected void execute() {
    simulation.run();
  }

  @Override
  public void close() {
    simulation.close();
  }
}
