package undercurrent.bench.phold;

import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;

/// PHOLD with SSJ: each event schedules itself again.
public final class SsjPhold extends Phold {
  private final Simulator simulator;

  /// Schedules the first events.
  public SsjPhold(int pending, EventList list) {
    simulator = new Simulator(list);
    simulator.init();
    for (int i = 0; i < pending; i++) {
      new Ball(simulator).schedule(luck.exponential(1));
    }
  }

  @Override
  void execute() {
    simulator.start();
  }

  private final class Ball extends Event {
    Ball(Simulator simulator) {
      super(simulator);
    }

    @Override
    public void actions() {
      schedule(luck.exponential(1));
      if (isEnough()) {
        simulator.stop();
      }
    }
  }
}
