package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.random.RandomStreams;

/// Oracle: the same jobs by plain loops over a list that is searched anew at every step. Jobs want
/// several units, have priorities and patience, and are interrupted in the middle of anything.
class StormTest {
  private static final int JOBS = 300;
  private static final int UNITS = 3;

  /// A job on paper; times in nanoseconds.
  private record Job(
      int number,
      long comes,
      int units,
      int priority,
      long patience,
      long takes,
      long interrupted) {}

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aStormOfRequestsTimeOutsAndInterruptsGoesAsByHand(int seed) {
    List<Job> jobs = jobs(seed);
    List<String> simulated = sorted(simulated(jobs));
    List<String> byHand = sorted(byHand(jobs));
    for (int i = 0; i < Math.min(simulated.size(), byHand.size()); i++) {
      assertThat(simulated.get(i)).as("seed %d, note %d", seed, i).isEqualTo(byHand.get(i));
    }
    assertThat(simulated).as("seed %d", seed).hasSameSizeAs(byHand);
  }

  /// Within an instant the order of notes does not matter, as no two causes fall on one.
  private static List<String> sorted(List<String> log) {
    return log.stream()
        .sorted(Comparator.comparingLong(StormTest::time).thenComparing(note -> note))
        .toList();
  }

  private static long time(String note) {
    return Long.parseLong(note.substring(0, note.indexOf(' ')));
  }

  private static List<Job> jobs(int seed) {
    var chance = new RandomStreams(seed, 0).stream("jobs");
    var jobs = new ArrayList<Job>();
    for (int i = 0; i < JOBS; i++) {
      long comes = SimTime.seconds(chance.nextUniform(0, 600));
      jobs.add(
          new Job(
              i,
              comes,
              1 + chance.nextInt(UNITS),
              chance.nextInt(3),
              SimTime.seconds(chance.nextExponential(8)),
              SimTime.seconds(chance.nextExponential(4)),
              chance.nextBernoulli(0.4)
                  ? comes + SimTime.seconds(chance.nextExponential(6))
                  : Long.MAX_VALUE));
    }
    return jobs;
  }

  private static List<String> simulated(List<Job> jobs) {
    var log = new ArrayList<String>();
    try (var simulation = new Simulation()) {
      var resource = new Resource(simulation, "units", UNITS);
      for (Job job : jobs) {
        simulation.schedule(
            job.comes(),
            () -> {
              var process =
                  simulation.start("job " + job.number(), self -> live(self, job, resource, log));
              if (job.interrupted() != Long.MAX_VALUE) {
                simulation.schedule(
                    job.interrupted() - job.comes(),
                    () -> {
                      if (simulation.alive().contains(process)) {
                        process.interrupt("storm");
                      }
                    });
              }
            });
      }
      simulation.run();
      assertThat(resource.free()).isEqualTo(UNITS);
      assertThat(resource.waiting()).isZero();
    }
    return log;
  }

  private static void live(SimProcess self, Job job, Resource resource, List<String> log) {
    self.priority(job.priority());
    boolean has = false;
    try {
      has = self.acquireWithin(resource, job.units(), Duration.ofNanos(job.patience()));
      log.add(self.simulation().now() + (has ? " begins " : " gives up ") + job.number());
      if (has) {
        self.hold(job.takes());
        log.add(self.simulation().now() + " ends " + job.number());
      }
    } catch (ProcessInterrupt storm) {
      log.add(self.simulation().now() + " is interrupted " + job.number());
    }
    if (has) {
      self.release(resource, job.units());
    }
  }

  private static List<String> byHand(List<Job> jobs) {
    var log = new ArrayList<String>();
    var coming = new ArrayList<>(jobs);
    coming.sort(Comparator.comparingLong(Job::comes));
    var line = new ArrayList<Job>();
    var served = new ArrayList<Job>();
    long[] ends = new long[jobs.size()];
    while (true) {
      long next = Long.MAX_VALUE;
      for (Job job : coming) {
        next = Math.min(next, job.comes());
      }
      for (Job job : line) {
        next = Math.min(next, Math.min(job.comes() + job.patience(), job.interrupted()));
      }
      for (Job job : served) {
        next = Math.min(next, Math.min(ends[job.number()], job.interrupted()));
      }
      if (next == Long.MAX_VALUE) {
        return log;
      }
      long now = next;
      if (!coming.isEmpty() && coming.getFirst().comes() == now) {
        line.add(coming.removeFirst());
        line.sort(Comparator.comparingInt(Job::priority)); // stable: arrival decides ties
      }
      for (Job job : List.copyOf(line)) {
        if (job.interrupted() == now || job.comes() + job.patience() == now) {
          line.remove(job);
          log.add(
              now + (job.interrupted() == now ? " is interrupted " : " gives up ") + job.number());
        }
      }
      for (Job job : List.copyOf(served)) {
        if (job.interrupted() == now || ends[job.number()] == now) {
          served.remove(job);
          log.add(now + (job.interrupted() == now ? " is interrupted " : " ends ") + job.number());
        }
      }
      while (!line.isEmpty() && fits(line.getFirst(), served)) {
        Job job = line.removeFirst();
        served.add(job);
        ends[job.number()] = now + job.takes();
        log.add(now + " begins " + job.number());
      }
    }
  }

  private static boolean fits(Job job, List<Job> served) {
    return job.units() + served.stream().mapToInt(Job::units).sum() <= UNITS;
  }
}
