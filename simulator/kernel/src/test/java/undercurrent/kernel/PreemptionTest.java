package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.random.RandomStreams;

/// Oracle: hand calculation, and the same jobs by plain loops that look at every job at every step.
class PreemptionTest {
  private final Simulation simulation = new Simulation();
  private final List<String> seen = new ArrayList<>();

  private void note(String what) {
    seen.add(simulation.now() + " " + what);
  }

  private void job(
      Resource resource, String name, int priority, long comes, long takes, AfterPreemption then) {
    simulation.schedule(
        comes,
        () ->
            simulation.start(
                name,
                self -> {
                  self.priority(priority);
                  self.use(resource, 1, Duration.ofNanos(takes), then);
                  note(name);
                }));
  }

  @AfterEach
  void close() {
    simulation.close();
  }

  @Test
  void workThatWasCutShortGoesOnWhereItStopped() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    job(machine, "slow", 2, 0, 10, AfterPreemption.RESUME);
    job(machine, "urgent", 1, 4, 3, AfterPreemption.RESUME);
    job(machine, "most urgent", 0, 5, 2, AfterPreemption.RESUME);
    simulation.run();
    // slow 0-4, urgent 4-5, most urgent 5-7, urgent 7-9, slow 9-15
    assertThat(seen).containsExactly("7 most urgent", "9 urgent", "15 slow");
    assertThat(machine.statistics().preempted()).isEqualTo(2);
    assertThat(machine.statistics().inUse().mean(15)).isEqualTo(1);
    assertThat(machine.free()).isEqualTo(1);
  }

  @Test
  void workThatWasCutShortMayBeginAnew() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    job(machine, "slow", 2, 0, 10, AfterPreemption.RESTART);
    job(machine, "urgent", 1, 4, 3, AfterPreemption.RESTART);
    simulation.run();
    assertThat(seen).containsExactly("7 urgent", "17 slow");
  }

  @Test
  void equalPriorityWaitsAndWhoLostWaitsBeforeItsEquals() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    job(machine, "first", 1, 0, 10, AfterPreemption.RESUME);
    job(machine, "equal", 1, 1, 5, AfterPreemption.RESUME);
    job(machine, "urgent", 0, 2, 3, AfterPreemption.RESUME);
    simulation.run();
    // first 0-2, urgent 2-5, first 5-13, equal 13-18
    assertThat(seen).containsExactly("5 urgent", "13 first", "18 equal");
  }

  @Test
  void theLowestPriorityAndOfTheseTheNewestLosesItsUnits() {
    var machines = Resource.preemptive(simulation, "machines", 3);
    job(machines, "low old", 2, 0, 10, AfterPreemption.RESUME);
    job(machines, "middle", 1, 1, 10, AfterPreemption.RESUME);
    job(machines, "low new", 2, 2, 10, AfterPreemption.RESUME);
    job(machines, "urgent", 0, 3, 4, AfterPreemption.RESUME);
    simulation.run();
    // urgent takes from "low new" (1 done), which goes on at 7 with 9 left
    assertThat(seen).containsExactly("7 urgent", "10 low old", "11 middle", "16 low new");
  }

  @Test
  void nobodyIsDisturbedWhereItWouldNotHelp() {
    var machines = Resource.preemptive(simulation, "machines", 3);
    job(machines, "low", 2, 0, 10, AfterPreemption.RESUME);
    job(machines, "high", 0, 0, 10, AfterPreemption.RESUME);
    simulation.schedule(
        1,
        () ->
            simulation.start(
                "large",
                self -> {
                  self.priority(1);
                  self.use(machines, 3, Duration.ofNanos(5), AfterPreemption.RESUME);
                  note("large");
                }));
    simulation.run();
    assertThat(seen).containsExactly("10 low", "10 high", "15 large");
    assertThat(machines.statistics().preempted()).isZero();
  }

  @Test
  void outsideOfUseTheLossIsAnInterruptThatSaysWhat() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    simulation.start(
        "victim",
        self -> {
          self.priority(5);
          self.acquire(machine);
          try {
            self.hold(100);
          } catch (ProcessInterrupt interrupt) {
            note(interrupt.reason().toString());
            assertThat(interrupt.reason()).isEqualTo(new Preempted(machine, 1, "thief"));
          }
        });
    simulation.schedule(
        3,
        () ->
            simulation.start(
                "thief",
                self -> {
                  self.acquire(machine);
                  note("thief has it");
                  self.hold(4);
                  self.release(machine);
                }));
    simulation.run();
    assertThat(seen).containsExactly("3 thief has it", "3 thief took 1 of resource 'machine'");
    assertThat(simulation.now()).isEqualTo(7);
    assertThat(machine.free()).isEqualTo(1);
  }

  @Test
  void whoLosesUnitsInTheInstantOfTheGrantNeverHadThem() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    job(machine, "first", 1, 0, 5, AfterPreemption.RESUME);
    job(machine, "second", 3, 1, 5, AfterPreemption.RESUME);
    job(machine, "thief", 2, 5, 5, AfterPreemption.RESUME); // when first has just ended
    simulation.run();
    assertThat(seen).containsExactly("5 first", "10 thief", "15 second");
    assertThat(machine.free()).isEqualTo(1);
  }

  @Test
  void anInterruptEndsAUseAndGivesTheUnitsBack() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    var worker = simulation.start("worker", self -> self.use(machine, Duration.ofDays(1)));
    simulation.schedule(5, () -> worker.interrupt("fire"));
    var failure = catchThrowableOfType(ProcessFailure.class, simulation::run);
    assertThat(failure).hasMessageContaining("worker").hasMessageEndingWith("interrupted: fire");
    assertThat(machine.free()).isEqualTo(1);
  }

  @Test
  void theHeadOfTheLineTakesAwayWhatItNeedsAsSoonAsThatHelps() {
    var machines = Resource.preemptive(simulation, "machines", 2);
    job(machines, "high", 0, 0, 5, AfterPreemption.RESUME);
    job(machines, "low", 5, 0, 100, AfterPreemption.RESUME);
    simulation.schedule(
        1,
        () ->
            simulation.start(
                "wide",
                self -> {
                  self.priority(1);
                  self.acquire(machines, 2);
                  note("wide");
                  self.hold(10);
                  self.release(machines, 2);
                }));
    simulation.run();
    assertThat(seen).containsExactly("5 high", "5 wide", "110 low");
  }

  @Test
  void whoStandsBehindTheVictimIsNotServedInBetween() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    var victim =
        simulation.start(
            "victim",
            self -> {
              self.priority(5);
              self.acquire(machine);
              try {
                self.acquire(machine); // waits for itself
              } catch (ProcessInterrupt interrupt) {
                note("" + interrupt.reason());
              }
            });
    job(machine, "bystander", 6, 1, 3, AfterPreemption.RESUME);
    job(machine, "high", 0, 2, 4, AfterPreemption.RESUME);
    simulation.run();
    assertThat(victim.holds(machine)).isZero();
    assertThat(machine.statistics().preempted()).isEqualTo(1);
    assertThat(seen)
        .containsExactly("2 high took 1 of resource 'machine'", "6 high", "9 bystander");
    assertThat(machine.statistics().waitHours().count())
        .as("requests that were served")
        .isEqualTo(3);
  }

  @Test
  void workThatIsDoneWhenItIsTakenAwayIsDone() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    simulation.schedule(10, () -> {}); // so that the thief comes before the end is noticed
    job(machine, "thief", 0, 10, 5, AfterPreemption.RESUME);
    job(machine, "worker", 1, 0, 10, AfterPreemption.RESTART);
    simulation.run();
    assertThat(seen).containsExactlyInAnyOrder("10 worker", "15 thief");
  }

  @Test
  void anInterruptAndALossInOneInstantLeaveNothingBehind() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    var worker =
        simulation.start(
            "worker",
            self -> {
              self.priority(5);
              try {
                self.use(machine, Duration.ofNanos(100));
              } catch (ProcessInterrupt interrupt) {
                note("" + interrupt.reason());
              }
              self.hold(50);
              note("held");
            });
    simulation.schedule(3, () -> worker.interrupt("fire"));
    job(machine, "thief", 0, 3, 5, AfterPreemption.RESUME);
    simulation.run();
    assertThat(seen).containsExactly("3 fire", "8 thief", "53 held");
  }

  @Test
  void whatIsHeldBesidesAUseStaysHeld() {
    var machine = new Resource(simulation, "machine", 2);
    var worker =
        simulation.start(
            "worker",
            self -> {
              self.acquire(machine);
              try {
                self.use(machine, 2, Duration.ofNanos(9), AfterPreemption.RESUME);
              } catch (ProcessInterrupt interrupt) {
                note("holds " + self.holds(machine));
              }
              self.release(machine);
            });
    simulation.schedule(3, () -> worker.interrupt("fire"));
    simulation.run();
    assertThat(seen).containsExactly("3 holds 1");
    assertThat(machine.free()).isEqualTo(2);
  }

  @Test
  void tryingTakesNothingAway() {
    var machine = Resource.preemptive(simulation, "machine", 1);
    job(machine, "low", 5, 0, 10, AfterPreemption.RESUME);
    simulation.schedule(
        1, () -> simulation.start("high", self -> note("" + self.tryAcquire(machine, 1))));
    simulation.run();
    assertThat(seen).containsExactly("1 false", "10 low");
  }

  // ---- Storms ----

  private record Job(int number, long comes, int priority, long takes) {}

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aStormOfPreemptionsGoesAsByHand(int seed) {
    var chance = new RandomStreams(seed, 0).stream("jobs");
    int servers = 1 + seed % 3;
    var jobs = new ArrayList<Job>();
    for (int i = 0; i < 200; i++) {
      jobs.add(
          new Job(
              i,
              SimTime.seconds(chance.nextUniform(0, 400)),
              chance.nextInt(4),
              SimTime.seconds(chance.nextExponential(1.5 * servers))));
    }
    var machines = Resource.preemptive(simulation, "machines", servers);
    for (Job job : jobs) {
      job(machines, "" + job.number(), job.priority(), job.comes(), job.takes(), resume());
    }
    simulation.run();
    assertThat(seen).as("seed %d", seed).isEqualTo(byHand(jobs, servers));
  }

  private static AfterPreemption resume() {
    return AfterPreemption.RESUME;
  }

  /// At every moment those are served that come first by priority; of equals who has been served
  /// before goes first, and then who came first. Those who began later lose first.
  private static List<String> byHand(List<Job> jobs, int servers) {
    var log = new ArrayList<String>();
    long[] left = jobs.stream().mapToLong(Job::takes).toArray();
    var coming = new ArrayList<>(jobs);
    coming.sort(Comparator.comparingLong(Job::comes));
    var waiting = new ArrayList<Job>(); // in the order in which they will be served
    var served = new ArrayList<Job>(); // in the order in which they began
    long now = 0;
    while (!coming.isEmpty() || !served.isEmpty()) {
      long next = coming.isEmpty() ? Long.MAX_VALUE : coming.getFirst().comes();
      for (Job job : served) {
        next = Math.min(next, now + left[job.number()]);
      }
      for (Job job : served) {
        left[job.number()] -= next - now;
      }
      now = next;
      for (Job job : List.copyOf(served)) {
        if (left[job.number()] == 0) {
          served.remove(job);
          log.add(now + " " + job.number());
          if (!waiting.isEmpty()) {
            served.add(waiting.removeFirst());
          }
        }
      }
      if (!coming.isEmpty() && coming.getFirst().comes() == now) {
        arrive(coming.removeFirst(), waiting, served, servers);
      }
    }
    return log;
  }

  private static void arrive(Job job, List<Job> waiting, List<Job> served, int servers) {
    Job lowest = null;
    for (Job other : served) {
      if (lowest == null || other.priority() >= lowest.priority()) {
        lowest = other;
      }
    }
    if (served.size() < servers) {
      served.add(job);
    } else if (lowest != null && lowest.priority() > job.priority()) {
      served.remove(lowest);
      served.add(job);
      int place = 0;
      while (place < waiting.size() && waiting.get(place).priority() < lowest.priority()) {
        place++;
      }
      waiting.add(place, lowest);
    } else {
      int place = waiting.size();
      while (place > 0 && waiting.get(place - 1).priority() > job.priority()) {
        place--;
      }
      waiting.add(place, job);
    }
  }
}
