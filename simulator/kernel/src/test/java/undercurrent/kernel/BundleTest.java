package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;

/// Several resources at once, and what happens without. Oracle: hand calculation, Dijkstra's dining
/// philosophers, and invariants that hold at every moment of a storm.
class BundleTest {
  private final Simulation simulation = new Simulation();
  private final List<String> seen = new ArrayList<>();

  private void note(String what) {
    seen.add(simulation.now() + " " + what);
  }

  @AfterEach
  void close() {
    simulation.close();
  }

  @Test
  void aBundleIsServedInOneInstantOrNotAtAll() {
    var crane = new Resource(simulation, "crane", 1);
    var berths = new Resource(simulation, "berths", 3);
    simulation.start(
        "crane user",
        self -> {
          self.acquire(crane);
          self.hold(10);
          self.release(crane);
        });
    simulation.start(
        "ship",
        self -> {
          self.acquireAll(crane.units(1), berths.units(2));
          note("ship");
          assertThat(berths.free()).as("the boat has the third").isZero();
          self.hold(5);
          self.releaseAll(crane.units(1), berths.units(2));
        });
    simulation.schedule(1, () -> assertThat(berths.free()).as("nothing is held").isEqualTo(3));
    simulation.schedule(
        2,
        () ->
            simulation.start(
                "boat",
                self -> {
                  self.acquire(berths);
                  note("boat");
                  self.release(berths);
                }));
    simulation.run();
    assertThat(seen)
        .as("the boat does not overtake the ship")
        .containsExactly("10 ship", "10 boat");
    assertThat(crane.free()).isEqualTo(1);
    assertThat(berths.free()).isEqualTo(3);
  }

  @Test
  void unitsOfOneResourceAreAddedUp() {
    var berths = new Resource(simulation, "berths", 3);
    simulation.start(
        "ship",
        self -> {
          self.acquireAll(berths.units(1), berths.units(2));
          assertThat(berths.free()).isZero();
          self.release(berths, 3);
        });
    simulation.run();
    assertThat(simulation.alive()).isEmpty();
  }

  @Test
  void anInterruptedBundleLeavesAllItsLines() {
    var a = new Resource(simulation, "a", 1);
    var b = new Resource(simulation, "b", 0);
    var both =
        simulation.start(
            "both",
            self ->
                assertThatThrownBy(() -> self.acquireAll(a.units(1), b.units(1)))
                    .isInstanceOf(ProcessInterrupt.class));
    simulation.start("one", self -> self.use(a, java.time.Duration.ofNanos(5)));
    simulation.schedule(3, () -> both.interrupt("enough"));
    simulation.run();
    assertThat(simulation.now()).isEqualTo(8);
    assertThat(a.waiting() + b.waiting()).isZero();
    assertThat(a.free()).isEqualTo(1);
  }

  private Resource[] forks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Resource(simulation, "fork " + i, 1))
        .toArray(Resource[]::new);
  }

  @Test
  void philosophersWhoTakeOneForkAfterTheOtherAreFoundInACircle() {
    var forks = forks(3);
    for (int i = 0; i < 3; i++) {
      Resource left = forks[i];
      Resource right = forks[(i + 1) % 3];
      simulation.start(
          "philosopher " + i,
          self -> {
            self.acquire(left);
            self.hold(1);
            self.acquire(right);
            self.release(left);
            self.release(right);
          });
    }
    simulation.start("bystander", self -> self.await(new Promise<Void>("a miracle")));
    assertThat(simulation.run()).isEqualTo(RunEnd.NOTHING_LEFT);
    Deadlock deadlock = simulation.deadlock().orElseThrow();
    assertThat(deadlock)
        .hasToString(
            """
            philosopher 0 waits for resource 'fork 1' (1 of 1 in use), held by philosopher 1
            philosopher 1 waits for resource 'fork 2' (1 of 1 in use), held by philosopher 2
            philosopher 2 waits for resource 'fork 0' (1 of 1 in use), held by philosopher 0
            in a circle: philosopher 0 → philosopher 1 → philosopher 2 → philosopher 0""");
  }

  @Test
  void whoCanStillGoOnIsNotInADeadlock() {
    var forks = forks(2);
    simulation.start(
        "eater",
        self -> {
          self.acquire(forks[0]);
          self.hold(100);
          self.release(forks[0]);
        });
    var waiter = simulation.start("waiter", self -> self.use(forks[0], java.time.Duration.ZERO));
    simulation.start("friend", self -> self.await(waiter.end()));
    simulation.runUntil(50);
    assertThat(simulation.deadlock()).isEmpty();
    simulation.run();
    assertThat(simulation.alive()).isEmpty();
  }

  @Test
  void whoHasAPatienceIsNotInADeadlock() {
    var forks = forks(2);
    for (int i = 0; i < 2; i++) {
      int me = i;
      simulation.start(
          "eater",
          self -> {
            self.acquire(forks[me]);
            self.hold(1);
            if (me == 0) {
              self.acquireWithin(forks[1], 1, java.time.Duration.ofNanos(50));
            } else {
              self.acquire(forks[0]);
              self.release(forks[0]);
            }
            self.release(forks[me]);
          });
    }
    simulation.runUntil(20);
    assertThat(simulation.deadlock()).isEmpty();
    simulation.run();
    assertThat(simulation.alive()).isEmpty();
  }

  @Test
  void processesOfOneNameAreToldApart() {
    var forks = forks(2);
    for (int i = 0; i < 2; i++) {
      int me = i;
      simulation.start(
          "eater",
          self -> {
            self.acquire(forks[me]);
            self.hold(1);
            self.acquire(forks[1 - me]);
          });
    }
    simulation.run();
    assertThat(simulation.deadlock().orElseThrow().circle())
        .containsExactly("eater #1", "eater #2");
  }

  @Test
  void twoWhoAwaitEachOthersEndAreFound() {
    var partner = new SimProcess[1];
    var one =
        simulation.start(
            "one",
            self -> {
              self.hold(1);
              self.await(partner[0].end());
            });
    partner[0] = simulation.start("two", self -> self.await(one.end()));
    simulation.run();
    assertThat(simulation.deadlock().orElseThrow().circle()).containsExactly("one", "two");
  }

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void philosophersWhoTakeBothForksAtOnceAllEat(int seed) {
    int count = 7;
    var forks = forks(count);
    int[] meals = new int[count];
    var streams = new RandomStreams(seed, 0);
    for (int i = 0; i < count; i++) {
      int me = i;
      RandomStream chance = streams.stream("philosopher " + i);
      simulation.start(
          "philosopher " + i,
          self -> {
            for (int meal = 0; meal < 200; meal++) {
              self.hold(SimTime.seconds(chance.nextExponential(1)));
              self.acquireAll(forks[me].units(1), forks[(me + 1) % count].units(1));
              assertThat(forks[me].free() + forks[(me + 1) % count].free()).isZero();
              self.hold(SimTime.seconds(chance.nextExponential(1)));
              meals[me]++;
              self.releaseAll(forks[me].units(1), forks[(me + 1) % count].units(1));
            }
          });
    }
    simulation.run();
    assertThat(meals).as("seed %d", seed).containsOnly(200);
    assertThat(Arrays.stream(forks).mapToInt(Resource::free).sum()).isEqualTo(count);
  }
}
