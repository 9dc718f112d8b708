package undercurrent.verification;

import java.util.List;
import undercurrent.kernel.Batch;
import undercurrent.kernel.Gate;
import undercurrent.kernel.Level;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
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
            GatheringCases::tank));
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
}
