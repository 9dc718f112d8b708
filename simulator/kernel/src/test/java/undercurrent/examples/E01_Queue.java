package undercurrent.examples;

import java.util.Locale;
import undercurrent.kernel.Resource;
import undercurrent.kernel.ResourceStatistics;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;

/// Covers: a process, a resource, random streams. A queue in twelve lines: customers come to one
/// server, who is busy nine tenths of the time; theory says that they wait nine services.
final class E01_Queue {
  private E01_Queue() {}

  static void main(String... none) {
    var luck = new RandomStreams(1, 0);
    var arrivals = luck.stream("arrivals");
    var services = luck.stream("services");
    var simulation = new Simulation();
    var server = new Resource(simulation, "server", 1);
    simulation.start(
        "source",
        self -> {
          for (int i = 0; i < 1_000_000; i++) {
            self.hold(SimTime.seconds(arrivals.nextExponential(10 / 9.0)));
            var service = SimTime.ofSeconds(services.nextExponential(1));
            simulation.start("customer", customer -> customer.use(server, service));
          }
        });
    simulation.run();
    ResourceStatistics about = server.statistics();
    System.out.printf(Locale.ROOT, "customers  %d%n", about.waitHours().count());
    System.out.printf(Locale.ROOT, "mean wait  %.2f s%n", about.waitHours().mean() * 3600);
    System.out.printf(Locale.ROOT, "busy       %.3f%n", about.utilisation());
  }
}
