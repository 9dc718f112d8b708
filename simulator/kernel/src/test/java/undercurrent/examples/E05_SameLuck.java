package undercurrent.examples;

import java.util.Locale;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.statistics.PairedDifference;

/// Covers: replications on all cores, common random numbers, paired differences. Is one fast server
/// better than two slow ones? Both have the same luck, so that the difference is much surer than
/// either mean.
final class E05_SameLuck {
  private E05_SameLuck() {}

  private static double stay(RandomStreams luck, int servers, double serviceSeconds) {
    var arrivals = luck.stream("arrivals");
    var services = luck.stream("services");
    var stay = new undercurrent.statistics.Tally();
    var simulation = new Simulation();
    var server = new Resource(simulation, "server", servers);
    simulation.start(
        "source",
        self -> {
          for (int i = 0; i < 2_000; i++) {
            self.hold(SimTime.seconds(arrivals.nextExponential(1.25)));
            var service = SimTime.ofSeconds(services.nextExponential(serviceSeconds));
            simulation.start(
                "customer",
                customer -> {
                  long came = simulation.now();
                  customer.use(server, service);
                  stay.add((double) (simulation.now() - came) / SimTime.SECOND);
                });
          }
        });
    simulation.run();
    return stay.mean();
  }

  static void main(String... none) {
    var difference = new PairedDifference();
    Replications.onAllCores()
        .run(
            20,
            number -> {
              var luck = new RandomStreams(1, number);
              return new double[] {stay(luck, 1, 1), stay(luck, 2, 2)};
            },
            (number, stays) -> {
              difference.add(stays[0], stays[1]);
              return true;
            });
    var seen = difference.estimate();
    System.out.printf(
        Locale.ROOT,
        "two slow less one fast: %.2f s (%.2f to %.2f)%n",
        seen.mean(),
        seen.low(),
        seen.high());
    System.out.printf(
        Locale.ROOT, "variance of independent runs over this: %.1f%n", difference.varianceRatio());
  }
}
