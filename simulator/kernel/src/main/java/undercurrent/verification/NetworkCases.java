package undercurrent.verification;

import java.util.List;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.kernel.Store;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Tally;
import undercurrent.statistics.TimeAverage;

/// Several places that customers go through: tandems, open networks, closed ones, little room
/// between.
final class NetworkCases {
  private static final int CUSTOMERS = 20_000;

  private NetworkCases() {}

  static List<AnalyticCase> all() {
    return List.of(
        new AnalyticCase(
            "two M/M/1 in tandem: time in system",
            "Burke",
            1 / 0.4 + 1 / 0.65,
            NetworkCases::tandem),
        new AnalyticCase(
            "open network with feedback: number in system",
            "Jackson",
            jackson(),
            NetworkCases::openNetwork),
        new AnalyticCase(
            "five machines, one repairer: machines that are down",
            "birth and death (machine repair)",
            machinesDown(),
            NetworkCases::machineRepair),
        new AnalyticCase(
            "two stations, room for three between: throughput",
            "blocking after service: (B + 2) / (B + 3)",
            5.0 / 6,
            NetworkCases::blockingLine));
  }

  private static long seconds(RandomStream stream, double mean) {
    return SimTime.seconds(stream.nextExponential(mean));
  }

  private static void visit(SimProcess self, Resource station, long service) {
    self.acquire(station);
    self.hold(service);
    self.release(station);
  }

  private static double tandem(RandomStreams luck) {
    var arrivals = luck.stream("arrivals");
    var services = luck.stream("services");
    var sojourns = new Tally();
    try (var simulation = new Simulation()) {
      var first = new Resource(simulation, "first", 1);
      var second = new Resource(simulation, "second", 1);
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < CUSTOMERS; i++) {
              self.hold(seconds(arrivals, 1 / 0.6));
              boolean counts = i > CUSTOMERS / 10;
              long one = seconds(services, 1);
              long two = seconds(services, 0.8);
              simulation.start(
                  "job",
                  job -> {
                    long came = simulation.now();
                    visit(job, first, one);
                    visit(job, second, two);
                    if (counts) {
                      sojourns.add((double) (simulation.now() - came) / SimTime.SECOND);
                    }
                  });
            }
          });
      simulation.run();
    }
    return sojourns.mean();
  }

  /// Jobs come to the first station at .4 a second; from there three in ten go on to the second,
  /// two in ten to the third, the others leave; the second sends half of its jobs back to the
  /// first, the third all.
  private static double jackson() {
    // λ1 = .4 + .5 λ2 + λ3, λ2 = .3 λ1, λ3 = .2 λ1
    double one = 0.4 / (1 - 0.5 * 0.3 - 0.2);
    double[] loads = {one, 0.3 * one * 2, 0.2 * one * 4};
    double number = 0;
    for (double load : loads) {
      number += load / (1 - load);
    }
    return number;
  }

  private static double openNetwork(RandomStreams luck) {
    var chance = luck.stream("routes");
    var arrivals = luck.stream("arrivals");
    double[] means = {1, 2, 4};
    try (var simulation = new Simulation()) {
      var stations = new Resource[3];
      for (int i = 0; i < 3; i++) {
        stations[i] = new Resource(simulation, "station " + i, 1);
      }
      var present = new Presence(simulation);
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < CUSTOMERS; i++) {
              self.hold(seconds(arrivals, 1 / 0.4));
              if (i == CUSTOMERS / 10) {
                present.restart();
              }
              simulation.start(
                  "job",
                  job -> {
                    present.enter();
                    int at = 0;
                    while (at >= 0) {
                      visit(job, stations[at], seconds(chance, means[at]));
                      at = next(at, chance.nextUniform());
                    }
                    present.leave();
                  });
            }
            simulation.stop();
          });
      simulation.run();
      return present.mean();
    }
  }

  private static int next(int at, double uniform) {
    return switch (at) {
      case 0 -> uniform < 0.3 ? 1 : uniform < 0.5 ? 2 : -1;
      case 1 -> uniform < 0.5 ? 0 : -1;
      default -> 0;
    };
  }

  private static double machinesDown() {
    double[] births = {5 / 4.0, 4 / 4.0, 3 / 4.0, 2 / 4.0, 1 / 4.0};
    return QueueingTheory.mean(QueueingTheory.birthAndDeath(births, new double[] {1, 1, 1, 1, 1}));
  }

  private static double machineRepair(RandomStreams luck) {
    try (var simulation = new Simulation()) {
      var repairer = new Resource(simulation, "repairer", 1);
      var down = new Presence(simulation);
      for (int i = 0; i < 5; i++) {
        var chance = luck.stream("machine " + i);
        simulation.start(
            "machine " + i,
            self -> {
              while (true) {
                self.hold(seconds(chance, 4));
                down.enter();
                visit(self, repairer, seconds(chance, 1));
                down.leave();
              }
            });
      }
      simulation.runUntil(200 * SimTime.SECOND);
      down.restart();
      simulation.runUntil(20_000 * SimTime.SECOND);
      return down.mean();
    }
  }

  private static double blockingLine(RandomStreams luck) {
    var one = luck.stream("one");
    var two = luck.stream("two");
    long[] made = {0};
    try (var simulation = new Simulation()) {
      var between = new Store<Integer>(simulation, "between", 3);
      simulation.start(
          "first",
          self -> {
            for (int piece = 0; ; piece++) {
              self.hold(seconds(one, 1));
              self.put(between, piece);
            }
          });
      simulation.start(
          "second",
          self -> {
            while (true) {
              self.take(between);
              self.hold(seconds(two, 1));
              made[0]++;
            }
          });
      simulation.runUntil(200 * SimTime.SECOND);
      made[0] = 0;
      simulation.runUntil(20_200 * SimTime.SECOND);
    }
    return made[0] / 20_000.0;
  }

  /// How many are inside, over time.
  private static final class Presence {
    private final Simulation simulation;
    private TimeAverage average = new TimeAverage(0, 0);
    private int inside;

    Presence(Simulation simulation) {
      this.simulation = simulation;
    }

    void enter() {
      average.record(simulation.now(), ++inside);
    }

    void leave() {
      average.record(simulation.now(), --inside);
    }

    void restart() {
      average = new TimeAverage(simulation.now(), inside);
    }

    double mean() {
      return average.mean(simulation.now());
    }
  }
}
