package undercurrent.bench.ping;

import undercurrent.bench.ContinuationRun;

/// Ping on bare continuations.
public final class ContinuationPing extends Ping {
  private final ContinuationRun simulation;

  /// Starts the processes.
  public ContinuationPing(int processes) {
    simulation = new ContinuationRun(processes);
    for (int i = 0; i < processes; i++) {
      simulation.start(this::live);
    }
  }

  private void live() {
    while (true) {
      simulation.hold(luck.exponential(1));
      if (isEnough()) {
        simulation.stop();
      }
    }
  }

  @Override
  protected void execute() {
    simulation.run();
  }
}
