package undercurrent.kernel;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import undercurrent.random.Gamma;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// A model that uses what [MixedModel] does not: preemption, bundles, levels, batches, gates, pools,
/// shifts, full stores and lines, conditions; and the log of what happens in it.
final class RichModel {
  private static final int ACTORS = 14;

  private final Simulation simulation = new Simulation();
  private final Resource machines = Resource.preemptive(simulation, "machines", 2);
  private final Resource crane = new Resource(simulation, "crane", 1);
  private final Resource berths = new Resource(simulation, "berths", 3);
  private final Level tank = new Level(simulation, "tank", 20, 10);
  private final Batch bus = new Batch(simulation, "bus", 4, Duration.ofMinutes(9));
  private final Gate gate = new Gate("gate", false);
  private final Store<String> shelf = new Store<>(simulation, "shelf", 3);
  private final Pool<Integer> crew = new Pool<>(simulation, "crew", List.of(1, 2, 3, 4));
  private final Shifts shifts = Shifts.workdays(DayOfWeek.FRIDAY, 0.1, 0.7).withHolidays(3);
  private final RandomStreams streams;
  private final List<String> log = new ArrayList<>();
  private int served;

  private RichModel(long seed) {
    this.streams = new RandomStreams(seed, 0);
    crane.lineLimit(3);
  }

  /// Returns the log of one run, a line an event.
  static List<String> log(long seed) {
    var model = new RichModel(seed);
    try (var simulation = model.simulation) {
      model.fill();
      simulation.runUntil(SimTime.WEEK);
      model.note("events " + simulation.eventCount());
      model.note(
          "preempted "
              + model.machines.statistics().preempted()
              + ", balked "
              + model.crane.statistics().balked());
    }
    return model.log;
  }

  /// Prints the log, for a test that runs it in a JVM with other flags.
  public static void main(String... seed) {
    log(Long.parseLong(seed[0])).forEach(System.out::println);
  }

  private void fill() {
    var actors = new ArrayList<SimProcess>();
    for (int i = 0; i < ACTORS; i++) {
      String name = "actor " + i;
      actors.add(simulation.start(name, self -> act(self, streams.stream(name))));
    }
    simulation.start("porter", this::openAndClose);
    simulation.start("spring", this::fillTank);
    simulation.start("trouble", self -> trouble(self, actors));
    simulation.start(
        "watcher",
        self -> {
          for (int goal = 20; ; goal += 20) {
            int reached = goal;
            self.awaitUntil("service " + goal, () -> served >= reached);
            note("served " + served);
          }
        });
  }

  private void act(SimProcess self, RandomStream chance) {
    try {
      for (int turn = 0; turn < 25; turn++) {
        self.priority(chance.nextInt(4));
        try {
          self.hold(SimTime.seconds(new Gamma(2, 40).sample(chance)));
          does(self, chance, chance.nextInt(8));
        } catch (ProcessInterrupt interrupt) {
          note(self.name() + " was interrupted: " + interrupt.reason());
        }
        served++;
      }
    } finally {
      note(self.name() + " has left");
    }
  }

  private void does(SimProcess self, RandomStream chance, int what) {
    Duration time = SimTime.ofSeconds(chance.nextExponential(90));
    switch (what) {
      case 0 -> self.use(machines, 1 + chance.nextInt(2), time, AfterPreemption.RESUME);
      case 1 -> self.use(machines, 1, time, AfterPreemption.RESTART);
      case 2 -> bundle(self, time);
      case 3 -> self.take(tank, 1 + chance.nextInt(3));
      case 4 -> note(self.name() + " left with bus " + self.join(bus));
      case 5 -> shelve(self, chance);
      case 6 -> crew(self, chance);
      default -> {
        self.pass(gate);
        note(self.name() + " passed");
      }
    }
    note(self.name() + " did " + what);
  }

  private void bundle(SimProcess self, Duration time) {
    if (!self.acquireOrBalk(crane, 1)) {
      note(self.name() + " balked");
      return;
    }
    self.release(crane);
    self.acquireAll(crane.units(1), berths.units(2));
    try {
      self.hold(time);
    } finally {
      self.releaseAll(crane.units(1), berths.units(2));
    }
  }

  private void shelve(SimProcess self, RandomStream chance) {
    if (chance.nextBernoulli(0.5)) {
      self.put(shelf, self.name());
    } else {
      note(self.name() + " took " + self.takeWithin(shelf, x -> true, Duration.ofMinutes(2)));
    }
  }

  private void crew(SimProcess self, RandomStream chance) {
    int least = 1 + chance.nextInt(4);
    int member = self.borrow(crew, someone -> someone >= least);
    try {
      self.work(shifts, Duration.ofSeconds(30));
    } finally {
      crew.giveBack(member);
    }
  }

  private void openAndClose(SimProcess self) {
    var chance = streams.stream("porter");
    while (true) {
      self.hold(SimTime.seconds(chance.nextExponential(400)));
      gate.open();
      self.hold(SimTime.seconds(chance.nextExponential(60)));
      gate.close();
    }
  }

  private void fillTank(SimProcess self) {
    while (true) {
      self.hold(SimTime.MINUTE);
      self.put(tank, 0.5);
    }
  }

  private void trouble(SimProcess self, List<SimProcess> actors) {
    var chance = streams.stream("trouble");
    for (int i = 0; i < 80; i++) {
      self.hold(SimTime.seconds(chance.nextExponential(70)));
      try {
        actors.get(chance.nextInt(actors.size())).interrupt("trouble " + i);
      } catch (IllegalStateException refused) {
        note(refused.getMessage());
      }
    }
  }

  private void note(String what) {
    log.add(simulation.now() + " " + what);
  }
}
