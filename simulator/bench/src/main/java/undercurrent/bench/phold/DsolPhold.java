package undercurrent.bench.phold;

import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import undercurrent.bench.DsolRun;

/// PHOLD with DSOL, which makes an event object at each scheduling; all share one action.
public final class DsolPhold extends Phold {
  private final DsolRun simulation;
  private final Executable ball = this::happen;

  /// Schedules the first events.
  public DsolPhold(int pending, EventListInterface<Double> list) {
    simulation = new DsolRun(list);
    simulation.begin(() -> schedule(pending));
  }

  private void schedule(int balls) {
    for (int i = 0; i < balls; i++) {
      simulation.schedule(luck.exponential(1), ball);
    }
  }

  private void happen() {
    simulation.schedule(luck.exponential(1), ball);
    if (isEnough()) {
      simulation.stop();
    }
  }

  @Override
  void execute() {
    simulation.run();
  }

  @Override
  public void close() {
    simulation.close();
  }
}
