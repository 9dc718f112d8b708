package undercurrent.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStreams;

/// A small model that waits in every way there is, and the log of what happens in it.
final class MixedModel {
  private final Simulation simulation = new Simulation();
  private final Resource desks = new Resource(simulation, "desks", 2);
  private final Store<Integer> shelf = new Store<>(simulation, "shelf");
  private final RandomStreams streams;
  private final List<String> log = new ArrayList<>();

  private MixedModel(long seed) {
    this.streams = new RandomStreams(seed, 0);
  }

  /// Returns the log of one run, a line an event; a run takes under 2,000 switches.
  static List<String> log(long seed) {
    var model = new MixedModel(seed);
    try (var simulation = model.simulation) {
      model.fill();
      simulation.runUntil(SimTime.HOUR);
      model.note("events " + simulation.eventCount());
    }
    return model.log;
  }

  /// Prints the log, for a test that runs it in a JVM with other flags.
  public static void main(String... seed) {
    log(Long.parseLong(seed[0])).forEach(System.out::println);
  }

  private void fill() {
    var workers = new ArrayList<SimProcess>();
    for (int i = 0; i < 12; i++) {
      String name = "worker " + i;
      workers.add(simulation.start(name, self -> work(self, name)));
    }
    var first = workers.get(0).end();
    var second = workers.get(1).end();
    simulation.start(
        "watcher",
        self -> {
          self.await(Promise.any(List.of(first, second)));
          note("one of two has ended");
          self.await(Promise.all(List.of(first, second)));
          note("both have ended");
        });
    simulation.start("trouble", self -> trouble(self, workers));
  }

  private void work(SimProcess self, String name) {
    var chance = streams.stream(name);
    self.priority(chance.nextInt(3));
    for (int turn = 0; turn < 12; turn++) {
      int units = 1 + chance.nextInt(2);
      boolean seated = false;
      try {
        self.hold(SimTime.seconds(chance.nextExponential(20)));
        seated = self.acquireWithin(desks, units, Duration.ofSeconds(15));
        note(name + (seated ? " has a desk" : " gave up"));
        if (seated) {
          self.hold(SimTime.seconds(chance.nextExponential(5)));
        }
        shelf.put(2 * turn);
        shelf.put(2 * turn + 1);
        int parity = chance.nextInt(2);
        note(name + " took " + self.take(shelf, thing -> thing % 2 == parity));
      } catch (ProcessInterrupt interrupt) {
        note(name + " was interrupted by " + interrupt.reason());
      }
      if (seated) {
        self.release(desks, units);
      }
    }
  }

  private void trouble(SimProcess self, List<SimProcess> workers) {
    var chance = streams.stream("trouble");
    for (int i = 0; i < 60; i++) {
      self.hold(SimTime.seconds(chance.nextExponential(9)));
      var victim = workers.get(chance.nextInt(workers.size()));
      try {
        victim.interrupt(i);
      } catch (IllegalStateException refused) {
        note(refused.getMessage());
      }
    }
  }

  private void note(String what) {
    log.add(simulation.now() + " " + what);
  }
}
