package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.incident.Facility;
import undercurrent.kernel.Promise;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// The machines that sweeps queue for; more are rented where whoever decides does not want to wait.
final class TrainingCluster {
  private static final int URGENT = -1; // lower goes first
  private static final double MACHINE_HOURS = 6; // one training on the real volume; assumed
  private static final double COST_PER_MACHINE_HOUR = 12; // assumed
  private static final double RENTED = 2; // price of a rented hour to one of the cluster; assumed

  private final Replication run;
  private final Resource machines;
  private final Facility facility;

  TrainingCluster(Replication run, Settings settings) {
    this.run = run;
    this.machines =
        new Resource(run.simulation(), "training cluster", settings.count("training.machines"));
    this.facility = run.incidents().facility("training-cluster");
  }

  /// Waits until the cluster works.
  void pass(SimProcess self) {
    facility.pass(self);
  }

  /// Waits for the machines: a job a permutation, those that answer an incident first. Rented machines
  /// are there for every job at once.
  void compute(SimProcess self, int jobs, Nature nature) {
    boolean isRented = isRented(jobs);
    var own = isRented ? new Resource(run.simulation(), "rented machines", jobs) : machines;
    List<Promise<?>> ends = new ArrayList<>();
    for (int i = 0; i < jobs; i++) {
      ends.add(run.simulation().start("training job", job -> hold(job, own, nature)).end());
    }
    self.await(Promise.all(ends));
    double hours = jobs * MACHINE_HOURS;
    double price = isRented ? RENTED : 1;
    run.trace()
        .record(
            new Happening.MachineUsed("training", hours, hours * price * COST_PER_MACHINE_HOUR));
  }

  private boolean isRented(int jobs) {
    double cost = jobs * MACHINE_HOURS * COST_PER_MACHINE_HOUR;
    int busy = machines.capacity() - machines.free();
    var sight = DrivingSights.cluster(machines.capacity(), busy, machines.waiting(), jobs, cost);
    return run.decisions().decide(DrivingDecisions.CLUSTER.at("queue", sight)).equals("rent");
  }

  private static void hold(SimProcess job, Resource machine, Nature nature) {
    job.priority(nature == Nature.INCIDENT ? URGENT : 0);
    job.acquire(machine);
    job.hold(SimTime.hours(MACHINE_HOURS));
    job.release(machine);
  }
}
