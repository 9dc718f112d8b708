package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Resources, stores and promises. Oracle: hand calculation; messages are written out in full.
class SharedThingsTest {
  private final Simulation simulation = new Simulation();
  private final List<String> seen = new ArrayList<>();

  private void note(String what) {
    seen.add(simulation.now() + " " + what);
  }

  private void use(
      Resource resource, String name, int priority, int units, long arrives, long holds) {
    simulation.schedule(
        arrives,
        () ->
            simulation.start(
                name,
                self -> {
                  self.priority(priority);
                  self.acquire(resource, units);
                  note(name);
                  self.hold(holds);
                  self.release(resource, units);
                }));
  }

  @AfterEach
  void close() {
    simulation.close();
  }

  @Test
  void theLineIsServedByPriorityAndThenByArrival() {
    var resource = new Resource(simulation, "doctor", 1);
    use(resource, "first", 0, 1, 0, 10);
    use(resource, "calm 1", 0, 1, 1, 10);
    use(resource, "calm 2", 0, 1, 2, 10);
    use(resource, "urgent 1", -1, 1, 3, 10);
    use(resource, "urgent 2", -1, 1, 4, 10);
    simulation.run();
    assertThat(seen)
        .containsExactly("0 first", "10 urgent 1", "20 urgent 2", "30 calm 1", "40 calm 2");
  }

  @Test
  void nobodyOvertakesALargeRequestAtTheHeadOfTheLine() {
    var resource = new Resource(simulation, "beds", 3);
    use(resource, "two", 0, 2, 0, 10);
    use(resource, "three", 0, 3, 1, 10);
    use(resource, "one", 0, 1, 2, 10);
    simulation.run();
    assertThat(seen).containsExactly("0 two", "10 three", "20 one");
  }

  @Test
  void whoComesToTheHeadOfTheLineAndFitsIsServedAtOnce() {
    var resource = new Resource(simulation, "beds", 3);
    use(resource, "two", 0, 2, 0, 10);
    use(resource, "three", 0, 3, 1, 10);
    use(resource, "urgent one", -1, 1, 2, 5);
    simulation.run();
    assertThat(seen).containsExactly("0 two", "2 urgent one", "10 three");
  }

  @Test
  void whoLosesPatienceLeavesTheLineAndLetsTheNextPass() {
    var resource = new Resource(simulation, "beds", 3);
    use(resource, "two", 0, 2, 0, 100);
    simulation.schedule(
        1,
        () ->
            simulation.start(
                "impatient",
                self -> {
                  boolean got = self.acquireWithin(resource, 3, Duration.ofNanos(20));
                  note("impatient got it: " + got);
                }));
    use(resource, "one", 0, 1, 2, 10);
    simulation.run();
    assertThat(seen).containsExactly("0 two", "21 impatient got it: false", "21 one");
    assertThat(resource.free()).isEqualTo(3);
  }

  @Test
  void aPatientRequestIsServedInTimeAndItsTimerIsGone() {
    var resource = new Resource(simulation, "desk", 1);
    use(resource, "first", 0, 1, 0, 10);
    simulation.schedule(
        1,
        () ->
            simulation.start(
                "patient",
                self -> {
                  note("patient got it: " + self.acquireWithin(resource, 1, Duration.ofNanos(500)));
                  self.release(resource);
                }));
    simulation.run();
    assertThat(seen).containsExactly("0 first", "10 patient got it: true");
    assertThat(simulation.now()).isEqualTo(10);
  }

  @Test
  void statisticsOfAResourceAreThoseOnPaper() {
    var resource = new Resource(simulation, "desk", 1);
    use(resource, "a", 0, 1, 0, 4);
    use(resource, "b", 0, 1, 1, 4); // waits 3
    use(resource, "c", 0, 1, 2, 2); // waits 6
    simulation.run();
    assertThat(simulation.now()).isEqualTo(10);
    assertThat(resource.statistics().inUse().mean(10)).isEqualTo(1);
    assertThat(resource.statistics().lineLength().mean(10)).isCloseTo(0.9, within(1e-12));
    assertThat(resource.statistics().waitHours().count()).isEqualTo(3);
    assertThat(resource.statistics().waitHours().sum() * SimTime.HOUR).isCloseTo(9, within(1e-9));
  }

  @Test
  void capacityMayGrowAndShrinkWhileItIsUsed() {
    var resource = new Resource(simulation, "tellers", 1);
    use(resource, "a", 0, 1, 0, 10);
    use(resource, "b", 0, 1, 1, 10);
    use(resource, "c", 0, 1, 1, 10);
    simulation.schedule(2, () -> resource.capacity(3));
    simulation.schedule(3, () -> resource.capacity(1));
    use(resource, "d", 0, 1, 4, 10);
    simulation.run();
    assertThat(seen).containsExactly("0 a", "2 b", "2 c", "12 d");
    assertThat(resource.free()).isEqualTo(1);
  }

  @Test
  void aDoubleReleaseIsRefused() {
    var resource = new Resource(simulation, "desk", 1);
    simulation.start(
        "careless",
        self -> {
          self.acquire(resource);
          self.release(resource);
          assertThatIllegalStateException()
              .isThrownBy(() -> self.release(resource))
              .withMessage(
                  "process 'careless' releases 1 of resource 'desk' at week 1, day 1, 00:00:00,"
                      + " but holds 0: release what was acquired");
        });
    simulation.run();
    assertThat(simulation.alive()).isEmpty();
  }

  @Test
  void impossibleUnitsAndCapacitiesAreRefused() {
    var resource = new Resource(simulation, "desk", 1);
    simulation.start(
        "p",
        self ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> self.acquire(resource, 0))
                .withMessage("resource 'desk' lends 1 unit or more, not 0"));
    simulation.run();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Resource(simulation, "desk", -1))
        .withMessage("resource 'desk' needs a capacity of 0 or more, not -1");
  }

  @Test
  void aStoreHandsOutTheOldestThingThatIsWanted() {
    var store = new Store<String>(simulation, "shelf");
    List.of("apple", "bread", "cheese").forEach(store::put);
    simulation.start("baker", self -> note("baker " + self.take(store, "bread"::equals)));
    simulation.start("child", self -> note("child " + self.take(store)));
    simulation.start("waiter", self -> note("waiter " + self.take(store, "wine"::equals)));
    simulation.start("guest", self -> note("guest " + self.take(store)));
    simulation.schedule(5, () -> store.put("water"));
    simulation.schedule(6, () -> store.put("wine"));
    simulation.run();
    assertThat(seen)
        .containsExactly("0 baker bread", "0 child apple", "0 guest cheese", "6 waiter wine");
    assertThat(store.things()).containsExactly("water");
    assertThat(store.remove("water")).isTrue();
    assertThat(store.remove("water")).isFalse();
    assertThat(store.level().most()).isEqualTo(3);
  }

  @Test
  void whoWaitsLongestForTheSameThingHasIt() {
    var store = new Store<Integer>(simulation, "jobs");
    for (String name : List.of("a", "b", "c")) {
      simulation.start(name, self -> note(name + " " + self.take(store)));
    }
    simulation.schedule(1, () -> List.of(1, 2).forEach(store::put));
    simulation.run();
    assertThat(seen).containsExactly("1 a 1", "1 b 2");
    assertThat(store.waiting()).isEqualTo(1);
  }

  @Test
  void aPromiseWakesAllWhoAwaitItInTheirOrder() {
    var promise = new Promise<String>("news");
    for (String name : List.of("a", "b")) {
      simulation.start(name, self -> note(name + " " + self.await(promise)));
    }
    simulation.schedule(3, () -> promise.complete("rain"));
    simulation.schedule(
        4, () -> simulation.start("late", self -> note("late " + self.await(promise))));
    simulation.run();
    assertThat(seen).containsExactly("3 a rain", "3 b rain", "4 late rain");
    assertThatIllegalStateException()
        .isThrownBy(() -> promise.complete("snow"))
        .withMessage("the promise 'news' is kept already");
    assertThatIllegalStateException()
        .isThrownBy(() -> new Promise<String>("peace").value())
        .withMessage("the promise 'peace' is not kept yet");
  }

  @Test
  void allIsKeptWithTheLastAndAnyWithTheFirst() {
    var one = new Promise<String>("one");
    var two = new Promise<String>("two");
    simulation.start(
        "all",
        self -> {
          self.await(Promise.all(List.of(one, two)));
          note("all");
        });
    simulation.start(
        "any", self -> note("any " + self.await(Promise.any(List.of(one, two))).value()));
    simulation.start(
        "none",
        self -> {
          self.await(Promise.all(List.of()));
          note("none");
        });
    simulation.schedule(2, () -> two.complete("2"));
    simulation.schedule(5, () -> one.complete("1"));
    simulation.run();
    assertThat(seen).containsExactly("0 none", "2 any 2", "5 all");
  }

  @Test
  void patienceForAPromiseRunsOut() {
    var promise = new Promise<String>("bus");
    simulation.start(
        "rider",
        self -> {
          note("came: " + self.awaitWithin(promise, Duration.ofNanos(4)));
          note("came: " + self.awaitWithin(promise, Duration.ofNanos(100)));
          note("came: " + self.awaitWithin(promise, Duration.ZERO));
        });
    simulation.schedule(9, () -> promise.complete("21"));
    simulation.run();
    assertThat(seen).containsExactly("4 came: false", "9 came: true", "9 came: true");
    assertThat(simulation.now()).isEqualTo(9);
  }
}
