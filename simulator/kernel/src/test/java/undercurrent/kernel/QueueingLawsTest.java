package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;

/// Oracle: closed forms of queueing theory (Gross and Harris, *Fundamentals of Queueing Theory*):
/// M/M/1, Pollaczek and Khinchine, Erlang B and C, Cobham's priorities, Burke's theorem, Little.
class QueueingLawsTest {
  private static final long SEED = 20_26;

  @Test
  void theMeanWaitOfMm1AtNineTenthsIsNineServiceTimesForProcesses() {
    Estimate wait = meanWait(8, seed -> new QueueModels(0.9, 500_000, seed).waitsOfProcesses());
    assertThat(wait.mean()).as("seeds 1 to 8: %s", wait).isCloseTo(9, withPercentage(3));
    assertThat(9.0).as("95 %% interval %s", wait).isBetween(wait.low(), wait.high());
  }

  @Test
  void theMeanWaitOfMm1AtNineTenthsIsNineServiceTimesForEvents() {
    Estimate wait = meanWait(8, seed -> new QueueModels(0.9, 500_000, seed).waitsOfEvents());
    assertThat(wait.mean()).as("seeds 1 to 8: %s", wait).isCloseTo(9, withPercentage(3));
  }

  private static Estimate meanWait(int seeds, LongFunction<Tally> model) {
    return Estimate.of(
        LongStream.rangeClosed(1, seeds).mapToObj(seed -> model.apply(seed).mean()).toList());
  }

  @Test
  void processesEventsAndLindleysRecurrenceAgreeToTheBit() {
    for (long seed = 1; seed <= 5; seed++) {
      Tally recurrence = new QueueModels(0.9, 50_000, seed).waitsOfRecurrence();
      for (Tally view :
          List.of(
              new QueueModels(0.9, 50_000, seed).waitsOfProcesses(),
              new QueueModels(0.9, 50_000, seed).waitsOfEvents())) {
        assertThat(view.count()).isEqualTo(50_000);
        assertThat(view.mean()).as("seed %d", seed).isEqualTo(recurrence.mean());
        assertThat(view.variance()).as("seed %d", seed).isEqualTo(recurrence.variance());
        assertThat(view.most()).as("seed %d", seed).isEqualTo(recurrence.most());
      }
    }
  }

  @Test
  void littlesLawHoldsInTheLineAndInTheServer() {
    double perSecond = 0.8;
    var queue = new OpenQueue(1, perSecond, 400_000, 0);
    queue.run(queue.exponential(1), self -> 0);
    double seconds = (double) queue.simulation.now() / SimTime.SECOND;
    double waits = queue.server.statistics().waitHours().mean() * 3600;
    double inLine = queue.server.statistics().lineLength().mean(queue.simulation.now());
    assertThat(inLine).as("L = λW").isCloseTo(perSecond * waits, withPercentage(0.5));
    assertThat(inLine * seconds)
        .as("the area under the line is the sum of the waits")
        .isCloseTo(queue.server.statistics().waitHours().sum() * 3600, withPercentage(1e-6));
    assertThat(queue.server.statistics().inUse().mean(queue.simulation.now()))
        .as("utilisation")
        .isCloseTo(perSecond, withPercentage(0.5));
  }

  @Test
  void threeTellersMakeTheWaitOfErlangC() {
    double offered = 2.4;
    double none = 1 + offered + offered * offered / 2;
    double all = offered * offered * offered / 6 / (1 - offered / 3);
    double chanceOfWait = all / (none + all);
    var queue = new OpenQueue(3, offered, 400_000, 0);
    queue.run(queue.exponential(1), self -> 0);
    assertThat(chanceOfWait).as("the textbook's C(3, 2.4)").isCloseTo(0.6472, within(1e-4));
    assertThat(queue.server.statistics().waitHours().mean() * 3600)
        .isCloseTo(chanceOfWait / (3 - offered), withPercentage(3));
  }

  @Test
  void constantServiceHalvesTheWaitOfMm1() {
    var queue = new OpenQueue(1, 0.8, 300_000, 0);
    queue.run(() -> 1, self -> 0);
    assertThat(queue.server.statistics().waitHours().mean() * 3600)
        .as("Pollaczek and Khinchine: ρ / 2(1 − ρ)")
        .isCloseTo(0.8 / (2 * 0.2), withPercentage(3));
  }

  @Test
  void customersWithoutPatienceAreLostAsErlangBSays() {
    double offered = 2;
    double top = offered * offered * offered / 6;
    double loss = top / (1 + offered + offered * offered / 2 + top);
    var streams = new RandomStreams(SEED, 0);
    var arrivals = streams.stream("arrivals");
    var services = streams.stream("services");
    int[] lost = {0};
    int customers = 200_000;
    try (var simulation = new Simulation()) {
      var lines = new Resource(simulation, "lines", 3);
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < customers; i++) {
              self.hold(SimTime.seconds(arrivals.nextExponential(1 / offered)));
              long talk = SimTime.seconds(services.nextExponential(1));
              simulation.start(
                  "call",
                  call -> {
                    if (call.acquireWithin(lines, 1, Duration.ZERO)) {
                      call.hold(talk);
                      call.release(lines);
                    } else {
                      lost[0]++;
                    }
                  });
            }
          });
      simulation.run();
    }
    assertThat((double) lost[0] / customers).isCloseTo(loss, withPercentage(2));
  }

  @Test
  void twoClassesWaitAsCobhamSays() {
    var queue = new OpenQueue(1, 0.8, 600_000, 2);
    var classes = queue.streams.stream("classes");
    queue.run(queue.exponential(1), number -> classes.nextInt(2));
    assertThat(queue.waitsByClass[0].mean())
        .as("W0 / (1 − ρ1)")
        .isCloseTo(0.8 / 0.6, withPercentage(3));
    assertThat(queue.waitsByClass[1].mean())
        .as("W0 / (1 − ρ1)(1 − ρ)")
        .isCloseTo(0.8 / (0.6 * 0.2), withPercentage(5));
  }

  @Test
  void aTandemOfTwoQueuesIsTwoQueuesApart() {
    var streams = new RandomStreams(SEED, 0);
    var arrivals = streams.stream("arrivals");
    var services = streams.stream("services");
    var sojourns = new Tally();
    try (var simulation = new Simulation()) {
      var first = new Resource(simulation, "first", 1);
      var second = new Resource(simulation, "second", 1);
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < 300_000; i++) {
              self.hold(SimTime.seconds(arrivals.nextExponential(1 / 0.6)));
              long one = SimTime.seconds(services.nextExponential(1));
              long two = SimTime.seconds(services.nextExponential(0.8));
              long came = simulation.now();
              simulation.start(
                  "job",
                  job -> {
                    job.acquire(first);
                    job.hold(one);
                    job.release(first);
                    job.acquire(second);
                    job.hold(two);
                    job.release(second);
                    sojourns.add((double) (simulation.now() - came) / SimTime.SECOND);
                  });
            }
          });
      simulation.run();
    }
    assertThat(sojourns.mean())
        .as("Burke: 1/(1 − 0.6) + 1/(1.25 − 0.6)")
        .isCloseTo(1 / 0.4 + 1 / 0.65, withPercentage(2));
  }

  /// Random arrivals at one resource, each customer a process.
  private static final class OpenQueue {
    private final RandomStreams streams = new RandomStreams(SEED, 0);
    private final Simulation simulation = new Simulation();
    private final Resource server;
    private final double perSecond;
    private final int customers;
    private final Tally[] waitsByClass;

    OpenQueue(int servers, double perSecond, int customers, int classes) {
      this.server = new Resource(simulation, "server", servers);
      this.perSecond = perSecond;
      this.customers = customers;
      this.waitsByClass = new Tally[Math.max(1, classes)];
      Arrays.setAll(waitsByClass, i -> new Tally());
    }

    DoubleSupplier exponential(double mean) {
      var services = streams.stream("services");
      return () -> services.nextExponential(mean);
    }

    void run(DoubleSupplier serviceSeconds, IntUnaryOperator priority) {
      var arrivals = streams.stream("arrivals");
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < customers; i++) {
              self.hold(SimTime.seconds(arrivals.nextExponential(1 / perSecond)));
              long service = SimTime.seconds(serviceSeconds.getAsDouble());
              int kind = priority.applyAsInt(i);
              simulation.start("customer", customer -> visit(customer, service, kind));
            }
          });
      simulation.run();
      simulation.close();
    }

    private void visit(SimProcess customer, long service, int kind) {
      long came = simulation.now();
      customer.priority(kind);
      customer.acquire(server);
      waitsByClass[kind].add((double) (simulation.now() - came) / SimTime.SECOND);
      customer.hold(service);
      customer.release(server);
    }
  }
}
