package undercurrent.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.statistics.Precision;
import undercurrent.statistics.Tally;

/// Oracle: the same replications in a plain loop.
class ReplicationsTest {

  /// The mean wait of some customers of an M/M/1 queue.
  private static double queue(int replication) {
    var streams = new RandomStreams(5, replication);
    var arrivals = streams.stream("arrivals");
    var services = streams.stream("services");
    var waits = new Tally();
    try (var simulation = new Simulation()) {
      var server = new Resource(simulation, "server", 1);
      simulation.start(
          "source",
          self -> {
            for (int i = 0; i < 500; i++) {
              self.hold(SimTime.seconds(arrivals.nextExponential(1.5)));
              long service = SimTime.seconds(services.nextExponential(1));
              long came = simulation.now();
              simulation.start(
                  "customer",
                  customer -> {
                    customer.acquire(server);
                    waits.add(simulation.now() - came);
                    customer.hold(service);
                    customer.release(server);
                  });
            }
          });
      simulation.run();
    }
    return waits.mean();
  }

  private static Replications on(int workers) {
    return new Replications(workers, () -> false, number -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void resultsAreThoseOfALoopWhateverTheNumberOfWorkers(int workers) {
    List<Double> byHand = IntStream.range(0, 20).mapToObj(ReplicationsTest::queue).toList();
    assertThat(on(workers).all(20, ReplicationsTest::queue)).isEqualTo(byHand);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aVisitorThatHasSeenEnoughEndsTheRunAtTheSameNumber(int workers) {
    var tally = new Tally();
    var precision = Precision.relative(0.2);
    int seen =
        on(workers)
            .run(
                1_000,
                ReplicationsTest::queue,
                (number, result) -> {
                  tally.add(result);
                  return !precision.isReached(tally);
                });
    assertThat(seen).isBetween(5, 200).isEqualTo((int) tally.count());
    var byHand = new Tally();
    for (int i = 0; !precision.isReached(byHand); i++) {
      byHand.add(queue(i));
    }
    assertThat(seen).isEqualTo((int) byHand.count());
    assertThat(tally.mean()).isEqualTo(byHand.mean());
  }

  @Test
  void whoCancelsKeepsABeginning() {
    var seen = new ArrayList<Integer>();
    var replications = new Replications(3, () -> seen.size() >= 7, number -> {});
    List<Integer> results =
        replications.all(
            100,
            number -> {
              return number;
            });
    assertThat(results).hasSize(100);
    int visited =
        replications.run(
            100,
            number -> number,
            (number, result) -> {
              assertThat(result).isEqualTo(number);
              return seen.add(number);
            });
    assertThat(visited).as("7, and those that were done already").isBetween(7, 7 + 2 * 3);
    assertThat(seen).startsWith(0, 1, 2, 3, 4, 5, 6).hasSize(visited).isSorted();
  }

  @Test
  void onlySoManyAreKeptAhead() {
    var begun = new AtomicInteger();
    on(2)
        .run(
            500,
            number -> {
              begun.incrementAndGet();
              return number;
            },
            (number, result) -> {
              assertThat(begun.get()).isLessThanOrEqualTo(number + 1 + 4);
              return true;
            });
    assertThat(begun).hasValue(500);
  }

  @Test
  void progressIsToldInOrder() {
    var told = new ArrayList<Integer>();
    new Replications(4, () -> false, told::add).all(30, number -> number);
    assertThat(told).isEqualTo(IntStream.rangeClosed(1, 30).boxed().toList());
  }

  @Test
  void theFirstFailureByNumberIsTheOneThatIsThrown() {
    assertThatExceptionOfType(ReplicationFailure.class)
        .isThrownBy(
            () ->
                on(4)
                    .all(
                        50,
                        number -> {
                          if (number % 10 == 9) {
                            throw new IllegalStateException("no luck with " + number);
                          }
                          return number;
                        }))
        .withMessage("replication 9 failed: no luck with 9")
        .satisfies(failure -> assertThat(failure.number()).isEqualTo(9));
  }

  @Test
  void severalRunAtOnce() {
    var threads = new ConcurrentSkipListSet<String>();
    on(2)
        .all(
            200,
            number -> {
              threads.add(Thread.currentThread().getName());
              return queue(number);
            });
    assertThat(threads).hasSize(2);
  }

  @Test
  void noWorkersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> on(0))
        .withMessage("replications need 1 worker or more, not 0");
    assertThat(on(1).all(0, number -> number)).isEmpty();
  }
}
