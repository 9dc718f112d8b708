package undercurrent.examples;

import java.time.Duration;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;

/// Covers: priorities, preemption with resume, an observer. A machine works on jobs of ten minutes;
/// after a quarter of an hour it breaks down for five minutes, and the job goes on afterwards.
final class E02_Breakdowns {
  private E02_Breakdowns() {}

  static void main(String... none) {
    var simulation = new Simulation();
    var machine = Resource.preemptive(simulation, "machine", 1);
    for (int i = 1; i <= 3; i++) {
      String name = "job " + i;
      simulation.start(
          name,
          self -> {
            self.use(machine, Duration.ofMinutes(10));
            System.out.println(SimTime.text(simulation.now()) + "  " + name + " is done");
          });
    }
    simulation.start(
        "breakdown",
        self -> {
          self.priority(-1); // before all jobs
          self.hold(Duration.ofMinutes(15));
          System.out.println(SimTime.text(simulation.now()) + "  the machine breaks down");
          self.use(machine, Duration.ofMinutes(5));
          System.out.println(SimTime.text(simulation.now()) + "  it runs again");
        });
    simulation.run();
    System.out.println("jobs cut short: " + machine.statistics().preempted());
  }
}
