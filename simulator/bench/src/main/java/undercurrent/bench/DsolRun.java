package undercurrent.bench;

import java.util.concurrent.CountDownLatch;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.Executable;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.SimulatorInterface;
import org.djutils.event.Event;
import org.djutils.event.EventListener;

/// A simulation of DSOL. It runs in a thread of DSOL's own, and whoever starts it waits for its
/// end.
public final class DsolRun {
  private static final double LONG_ENOUGH = 1e15;

  private final DevsSimulator<Double> simulator = new DevsSimulator<>("bench");
  private final SingleReplication<Double> replication =
      new SingleReplication<>("only", 0.0, 0.0, LONG_ENOUGH);

  /// Makes a simulation with a future event list.
  public DsolRun(EventListInterface<Double> list) {
    simulator.setEventList(list);
  }

  /// Schedules what begins the simulation; comes before [#run].
  public void begin(Executable first) {
    simulator.initialize(new Model(simulator, first), replication);
  }

  /// Returns the simulated time.
  public double now() {
    return simulator.getSimulatorTime();
  }

  /// Schedules an event.
  public void schedule(double delay, Executable action) {
    simulator.scheduleEventRel(delay, action);
  }

  /// Starts, or goes on, and waits until an event calls [#stop].
  public void run() {
    var stopped = new Stopped();
    simulator.addListener(stopped, SimulatorInterface.STOP_EVENT);
    simulator.start();
    stopped.await();
    simulator.removeListener(stopped, SimulatorInterface.STOP_EVENT);
  }

  /// Stops after the present event.
  public void stop() {
    simulator.stop();
  }

  /// Ends DSOL's thread.
  public void close() {
    replication.removeFromContext();
    simulator.cleanUp();
  }

  private static final class Model extends AbstractDsolModel<Double, DevsSimulator<Double>> {
    private final transient Executable first;

    Model(DevsSimulator<Double> simulator, Executable first) {
      super(simulator);
      this.first = first;
    }

    @Override
    public void constructModel() {
      first.execute();
    }
  }

  private static final class Stopped implements EventListener {
    private final transient CountDownLatch latch = new CountDownLatch(1);

    @Override
    public void notify(Event event) {
      latch.countDown();
    }

    void await() {
      try {
        latch.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while DSOL ran", interrupted);
      }
    }
  }
}
