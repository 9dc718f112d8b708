package undercurrent.examples;

import java.util.Locale;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.KimNelson;

/// Covers: selection of the best of several systems (procedure KN). How many clerks are cheapest,
/// when a clerk costs 1 an hour and a waiting customer 2?
final class E07_BestOfFive {
  private E07_BestOfFive() {}

  private static double cost(int clerks, RandomStreams luck) {
    var arrivals = luck.stream("arrivals");
    var services = luck.stream("services");
    var simulation = new Simulation();
    var counter = new Resource(simulation, "counter", clerks);
    simulation.start(
        "source",
        self -> {
          while (true) {
            self.hold(SimTime.hours(arrivals.nextExponential(1 / 20.0)));
            var service = SimTime.ofHours(services.nextExponential(1 / 6.0));
            simulation.start("customer", customer -> customer.use(counter, service));
          }
        });
    simulation.runUntil(200 * SimTime.HOUR);
    double cost = clerks + 2 * counter.statistics().lineLength().mean(simulation.now());
    simulation.close();
    return cost;
  }

  static void main(String... none) {
    var selection =
        new KimNelson(0.95, 0.2, 10)
            .least(5, (system, number) -> cost(4 + system, new RandomStreams(1, number)));
    selection
        .eliminations()
        .forEach(
            out ->
                System.out.println(
                    4 + out.system() + " clerks are out after " + out.replications() + " runs"));
    for (int system = 0; system < 5; system++) {
      System.out.printf(
          Locale.ROOT,
          "%d clerks: %.2f an hour over %d runs%n",
          4 + system,
          selection.means().get(system),
          selection.counts().get(system));
    }
    System.out.println("cheapest: " + (4 + selection.best()) + " clerks");
  }
}
