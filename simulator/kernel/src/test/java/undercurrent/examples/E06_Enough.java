package undercurrent.examples;

import java.util.Locale;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.statistics.Mser5;
import undercurrent.statistics.Precision;
import undercurrent.statistics.Tally;

/// Covers: warm-up by MSER-5, and as many replications as a wished precision takes. The queue begins
/// empty, so that the first waits are too short; they are cut off where MSER-5 says.
final class E06_Enough {
  private static final int CUSTOMERS = 4_000;

  private E06_Enough() {}

  private static double[] waits(RandomStreams luck) {
    var arrivals = luck.stream("arrivals");
    var services = luck.stream("services");
    double[] waits = new double[CUSTOMERS];
    var simulation = new Simulation();
    var server = new Resource(simulation, "server", 1);
    simulation.start(
        "source",
        self -> {
          for (int i = 0; i < CUSTOMERS; i++) {
            int number = i;
            self.hold(SimTime.seconds(arrivals.nextExponential(1.25)));
            long service = SimTime.seconds(services.nextExponential(1));
            simulation.start(
                "customer",
                customer -> {
                  long came = simulation.now();
                  customer.acquire(server);
                  waits[number] = (double) (simulation.now() - came) / SimTime.SECOND;
                  customer.hold(service);
                  customer.release(server);
                });
          }
        });
    simulation.run();
    return waits;
  }

  static void main(String... none) {
    double[] average = new double[CUSTOMERS];
    for (int run = 0; run < 20; run++) {
      double[] waits = waits(new RandomStreams(2, run));
      for (int i = 0; i < CUSTOMERS; i++) {
        average[i] += waits[i] / 20;
      }
    }
    int cut = Mser5.of(average).truncation().orElseThrow();
    System.out.println("the first " + cut + " customers are warm-up");
    var means = new Tally();
    var precision = Precision.relative(0.05);
    int runs =
        Replications.onAllCores()
            .run(
                10_000,
                number -> {
                  double sum = 0;
                  double[] waits = waits(new RandomStreams(1, number));
                  for (int i = cut; i < CUSTOMERS; i++) {
                    sum += waits[i];
                  }
                  return sum / (CUSTOMERS - cut);
                },
                (number, mean) -> {
                  means.add(mean);
                  return !precision.isReached(means);
                });
    var wait = precision.estimate(means);
    System.out.printf(
        Locale.ROOT,
        "%d replications: wait %.2f s (%.2f to %.2f), theory 4%n",
        runs,
        wait.mean(),
        wait.low(),
        wait.high());
  }
}
