package undercurrent.examples;

import java.time.Duration;
import undercurrent.kernel.Resource;
import undercurrent.kernel.Simulation;

/// Covers: a deadlock and its report, several resources at once. Three philosophers who take one
/// fork after the other starve; who take both at once all eat.
final class E03_Philosophers {
  private E03_Philosophers() {}

  static void main(String... none) {
    dine(false);
    dine(true);
  }

  private static void dine(boolean bothAtOnce) {
    var simulation = new Simulation();
    var forks = new Resource[3];
    for (int i = 0; i < 3; i++) {
      forks[i] = new Resource(simulation, "fork " + i, 1);
    }
    for (int i = 0; i < 3; i++) {
      var left = forks[i];
      var right = forks[(i + 1) % 3];
      simulation.start(
          "philosopher " + i,
          self -> {
            if (bothAtOnce) {
              self.acquireAll(left.units(1), right.units(1));
            } else {
              self.acquire(left);
              self.hold(Duration.ofSeconds(1));
              self.acquire(right);
            }
            self.hold(Duration.ofMinutes(10));
            self.releaseAll(left.units(1), right.units(1));
            System.out.println(self.name() + " has eaten");
          });
    }
    simulation.run();
    simulation.deadlock().ifPresent(System.out::println);
    simulation.close();
  }
}
