package undercurrent.examples;

import java.time.Duration;
import undercurrent.kernel.Level;
import undercurrent.kernel.RunEnd;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;

/// Covers: an observer, a breakpoint on a condition, waiting until something is true, a level. A
/// lorry fills a tank from which a mill drinks; the run stops when the tank is nearly empty.
final class E09_LookInside {
  private E09_LookInside() {}

  static void main(String... none) {
    var simulation = new Simulation();
    var tank = new Level(simulation, "tank", 100, 100);
    simulation.start(
        "mill",
        self -> {
          while (true) {
            self.take(tank, 7);
            self.hold(Duration.ofMinutes(10));
          }
        });
    simulation.start(
        "lorry",
        self -> {
          while (true) {
            self.awaitUntil("the tank to be half empty", () -> tank.amount() <= 50);
            self.hold(Duration.ofMinutes(55));
            self.put(tank, 40);
          }
        });
    simulation.breakWhen("nearly empty", () -> tank.amount() < 15);
    RunEnd end = simulation.run();
    System.out.println(end + " at " + SimTime.text(simulation.now()));
    System.out.println("tank: " + tank.amount());
    System.out.println(simulation.whoWaits());
    simulation.observe(
        occurrence ->
            System.out.println(SimTime.text(occurrence.time()) + "  " + occurrence.inWords()));
    simulation.runUntil(simulation.now() + 30 * SimTime.MINUTE);
    simulation.close();
  }
}
