package undercurrent.bench.phold;

import undercurrent.kernel.Event;
import undercurrent.kernel.Simulation;

/// PHOLD with our kernel: each event schedules itself again.
public final class OurPhold extends Phold {
  private final Simulation simulation = new Simulation();

  /// Schedules the first events.
  public OurPhold(int pending) {
    for (int i = 0; i < pending; i++) {
      simulation.schedule(new Ball(), luck.nanos(1), Simulation.ORDINARY);
    }
  }

  @Override
  void execute() {
    simulation.run();
  }

  private final class Ball extends Event {
    @Override
    protected void happen() {
      simulation.schedule(this, luck.nanos(1), Simulation.ORDINARY);
      if (isEnough()) {
        simulation.stop();
      }
    }
  }
}
