package undercurrent.verification;

import java.util.ArrayList;
import java.util.List;
import undercurrent.kernel.AfterPreemption;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;

/// Priorities, preemption, and a machine that breaks down.
final class PriorityCases {
  private static final double[] LAMBDAS = {0.2, 0.3, 0.3};
  private static final double[] SHARES = {0.25, 0.375, 0.375};

  private PriorityCases() {}

  static List<AnalyticCase> all() {
    var cases = new ArrayList<AnalyticCase>();
    for (int k = 0; k < LAMBDAS.length; k++) {
      int kind = k;
      cases.add(
          new AnalyticCase(
              "M/M/1 with priorities, class " + (k + 1) + " of 3: wait in line",
              "Cobham",
              QueueingTheory.cobham(k, LAMBDAS, 1, 1),
              luck -> classes(luck).exponential(1).run().waits(kind).mean()));
      cases.add(
          new AnalyticCase(
              "M/M/1 preemptive-resume, class " + (k + 1) + " of 3: time in system",
              "White and Christie",
              QueueingTheory.preemptiveResume(k, LAMBDAS, 1),
              luck -> preemptive(luck).sojourns(kind).mean()));
    }
    cases.add(
        new AnalyticCase(
            "machine that breaks down: time of a job of 10",
            "renewal: 10 (1 + repair / up time)",
            10 * (1 + 0.5 / 4),
            PriorityCases::jobWithBreakdowns));
    return cases;
  }

  private static OpenQueue.Builder classes(RandomStreams luck) {
    return new OpenQueue.Builder(luck).poisson(0.8).classes(SHARES).customers(40_000);
  }

  private static OpenQueue preemptive(RandomStreams luck) {
    return classes(luck)
        .exponential(1)
        .preemptive()
        .visit(
            (customer, server, service) -> {
              customer.use(server, 1, SimTime.ofSeconds(service), AfterPreemption.RESUME);
              return true;
            })
        .run();
  }

  private static double jobWithBreakdowns(RandomStreams luck) {
    var up = luck.stream("up");
    var repair = luck.stream("repair");
    var times = new Tally();
    try (var simulation = new Simulation()) {
      var machine = Resource.preemptive(simulation, "machine", 1);
      simulation.start(
          "breakdowns",
          self -> {
            self.priority(-1);
            while (true) {
              self.hold(SimTime.seconds(up.nextExponential(4)));
              self.use(
                  machine,
                  1,
                  SimTime.ofSeconds(repair.nextExponential(0.5)),
                  AfterPreemption.RESUME);
            }
          });
      simulation.start(
          "jobs",
          self -> {
            for (int job = 0; job < 2_000; job++) {
              long begun = simulation.now();
              self.use(machine, 1, SimTime.ofSeconds(10), AfterPreemption.RESUME);
              times.add((double) (simulation.now() - begun) / SimTime.SECOND);
            }
            simulation.stop();
          });
      simulation.run();
    }
    return times.mean();
  }
}
