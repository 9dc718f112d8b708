package undercurrent.examples;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import undercurrent.kernel.Pool;
import undercurrent.kernel.Shifts;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;

/// Covers: shifts with a weekend and a holiday, a pool of persons with skills. Repairs are asked for
/// on Friday afternoon; the Monday after is a holiday.
final class E04_Shifts {
  private E04_Shifts() {}

  private record Technician(String name, List<String> skills) {}

  static void main(String... none) {
    var simulation = new Simulation();
    var hours = Shifts.workdays(DayOfWeek.MONDAY, 9, 8).withHolidays(7);
    var crew =
        new Pool<Technician>(
            simulation,
            "crew",
            List.of(
                new Technician("Ann", List.of("pumps")),
                new Technician("Bob", List.of("pumps", "lifts"))));
    simulation.start(
        "friday",
        self -> {
          self.hold(Duration.ofDays(4).plusHours(15));
          for (String broken : List.of("pumps", "lifts", "pumps")) {
            simulation.start(
                "repair of " + broken,
                repair -> {
                  var who = repair.borrow(crew, someone -> someone.skills().contains(broken));
                  repair.work(hours, Duration.ofHours(6));
                  crew.giveBack(who);
                  System.out.println(
                      SimTime.text(simulation.now()) + "  " + repair.name() + " by " + who.name());
                });
          }
        });
    simulation.run();
  }
}
