package undercurrent.verification;

import java.util.List;
import undercurrent.kernel.Batch;
import undercurrent.kernel.Gate;
import undercurrent.kernel.Level;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.ArrivalRate;
import undercurrent.random.PoissonArrivals;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;

/// Waits for other things than a server: for a bus, for company, for a tank to fill.
final class GatheringCases {
  private static final int RIDERS = 20_000;

  private GatheringCases() {}

  static List<AnalyticCase> all() {
    return List.of(
        new AnalyticCase(
            "a bus that leaves when ten have come: wait",
            "order of arrival: (n − 1) / 2λ",
            4.5,
            GatheringCases::fullBus),
        new AnalyticCase(
            "a bus every 0 to 2 hours, uniformly: wait of who comes at random",
            "inspection paradox: E[X²] / 2E[X]",
            4.0 / 3 / 2,
            GatheringCases::randomBus),
        new AnalyticCase(
            "a tank fed at rate 1 and drained in draughts of 0 to 2: draughts a second",
            "conservation",
            1,
            GatheringCases::tank),
        new AnalyticCase(
            "M(t)/M/infinity, 30 and 10 an hour by turns: present when the high hour ends",
            "m' = lambda(t) - mu m (Eick, Massey and Whitt 1993)",
            presentAfterHighHour(),
            GatheringCases::highAndLow));
  }

  private static double fullBus(RandomStreams luck) {
    var arrivals = luck.stream("arrivals");
    var waits = new Tally();
    try (var simulation = new Simulation()) {
      var bus = new Batch(simulation, "bus", 10);
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < RIDERS; i++) {
              self.hold(SimTime.seconds(arrivals.nextExponential(1)));
              simulation.start(
                  "rider",
                  rider -> {
                    long came = simulation.now();
                    rider.join(bus);
                    waits.add((double) (simulation.now() - came) / SimTime.SECOND);
                  });
            }
          });
      simulation.run();
    }
    return waits.mean();
  }

  private static double randomBus(RandomStreams luck) {
    var arrivals = luck.stream("arrivals");
    var buses = luck.stream("buses");
    var waits = new Tally();
    try (var simulation = new Simulation()) {
      var door = new Gate("door", false);
      simulation.start(
          "bus",
          self -> {
            while (true) {
              self.hold(SimTime.hours(buses.nextUniform(0, 2)));
              door.open();
              door.close();
            }
          });
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < RIDERS; i++) {
              self.hold(SimTime.hours(arrivals.nextExponential(0.5)));
              simulation.start(
                  "rider",
                  rider -> {
                    long came = simulation.now();
                    rider.pass(door);
                    waits.add(SimTime.inHours(simulation.now() - came));
                  });
            }
            simulation.stop();
          });
      simulation.run();
    }
    return waits.mean();
  }

  private static double tank(RandomStreams luck) {
    var sizes = luck.stream("sizes");
    long[] draughts = {0};
    try (var simulation = new Simulation()) {
      var tank = new Level(simulation, "tank", 5, 0);
      simulation.start(
          "spring",
          self -> {
            while (true) {
              self.hold(SimTime.SECOND / 10);
              self.put(tank, 0.1);
            }
          });
      simulation.start(
          "mill",
          self -> {
            while (true) {
              self.take(tank, sizes.nextUniform(0, 2));
              draughts[0]++;
            }
          });
      simulation.runUntil(4_000 * SimTime.SECOND);
    }
    return draughts[0] / 4_000.0;
  }

  /// The number expected moves towards λ/μ, which is 15 in the high hour and 5 in the low one, by
  /// 1 − e⁻² of the way in each.
  private static double presentAfterHighHour() {
    double left = StrictMath.exp(-2);
    return (15 - 10 * left - 5 * left * left) / (1 - left * left);
  }

  private static double highAndLow(RandomStreams luck) {
    var arrivals =
        new PoissonArrivals(ArrivalRate.cycle(SimTime.HOUR, 30, 10), luck.stream("arrivals"));
    var services = luck.stream("services");
    int[] present = {0};
    var seen = new Tally();
    try (var simulation = new Simulation()) {
      simulation.start(
          "source",
          self -> {
            while (true) {
              self.hold(arrivals.next() - simulation.now());
              simulation.start(
                  "guest",
                  guest -> {
                    present[0]++;
                    guest.hold(SimTime.hours(services.nextExponential(0.5)));
                    present[0]--;
                  });
            }
          });
      for (int cycle = 0; cycle < 500; cycle++) {
        simulation.runUntil((2L * cycle + 1) * SimTime.HOUR);
        if (cycle >= 10) {
          seen.add(present[0]);
        }
      }
    }
    return seen.mean();
  }
}
