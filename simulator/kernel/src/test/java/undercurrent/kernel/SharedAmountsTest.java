package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Levels, gates, batches, pools, stores with little room, lines with few places. Oracle: hand
/// calculation.
class SharedAmountsTest {
  private final Simulation simulation = new Simulation();
  private final List<String> seen = new ArrayList<>();

  private void note(String what) {
    seen.add(simulation.now() + " " + what);
  }

  private void at(long time, String name, ProcessBody body) {
    simulation.schedule(time, () -> simulation.start(name, body));
  }

  @AfterEach
  void close() {
    simulation.close();
  }

  @Test
  void whoTakesWaitsForTheLevelAndWhoPutsForRoom() {
    var tank = new Level(simulation, "tank", 10, 4);
    at(
        0,
        "thirsty",
        self -> {
          self.take(tank, 6);
          note("thirsty");
        });
    at(
        1,
        "modest",
        self -> {
          self.take(tank, 1);
          note("modest does not overtake");
        });
    at(
        2,
        "lorry",
        self -> {
          self.put(tank, 7);
          note("lorry waits for room");
        });
    at(
        5,
        "can",
        self -> {
          self.put(tank, 3);
          note("can stands behind the lorry");
        });
    at(
        6,
        "garden",
        self -> {
          self.take(tank, 2);
          note("garden");
        });
    simulation.run();
    // 4 in the tank: thirsty wants 6, lorry brings 7 (11 > 10), can 3 behind it, garden 2 behind
    assertThat(seen).isEmpty();
    assertThat(simulation.whoWaits())
        .isEqualTo(
            """
            thirsty waits for level 'tank' (4.0 of 10.0)
            modest waits for level 'tank' (4.0 of 10.0)
            lorry waits for level 'tank' (4.0 of 10.0)
            can waits for level 'tank' (4.0 of 10.0)
            garden waits for level 'tank' (4.0 of 10.0)""");
    simulation.alive().get(2).interrupt("turned away");
    assertThatExceptionOfType(ProcessFailure.class).isThrownBy(simulation::run);
    simulation.run();
    assertThat(seen)
        .as("without the lorry the can fits: 7, less 6, less 1, and the garden waits")
        .containsExactly(
            "6 can stands behind the lorry", "6 thirsty", "6 modest does not overtake");
    assertThat(tank.amount()).isZero();
    assertThat(tank.waitingToTake()).isEqualTo(1);
  }

  @Test
  void tenTenthsFillATank() {
    var tank = new Level(simulation, "tank", 1, 0);
    at(
        0,
        "drop by drop",
        self -> {
          for (int i = 0; i < 10; i++) {
            self.put(tank, 0.1);
          }
          self.take(tank, 1);
          note("empty again");
        });
    simulation.run();
    assertThat(seen).containsExactly("0 empty again");
    assertThat(tank.amount()).isCloseTo(0, within(1e-12));
  }

  @Test
  void nothingComesOutOfAnEmptyLevelHoweverLargeItIs() {
    var budget = new Level(simulation, "budget", 1e12, 0);
    at(0, "spender", self -> self.take(budget, 1_000));
    simulation.run();
    assertThat(budget.waitingToTake()).isEqualTo(1);
    assertThat(budget.tryTake(1)).isFalse();
    assertThat(budget.tryPut(1_000)).isTrue();
    simulation.run();
    assertThat(budget.amount()).isZero();
    assertThat(budget.waitingToTake()).isZero();
  }

  @Test
  void thingsGoToTheFirstByPriority() {
    var shelf = new Store<String>(simulation, "shelf");
    for (int i = 0; i < 3; i++) {
      int priority = 2 - i;
      String name = "priority " + priority;
      at(
          i,
          name,
          self -> {
            self.priority(priority);
            note(name + " took " + self.take(shelf));
          });
    }
    simulation.schedule(5, () -> List.of("a", "b", "c").forEach(shelf::put));
    simulation.run();
    assertThat(seen)
        .containsExactly("5 priority 0 took a", "5 priority 1 took b", "5 priority 2 took c");
  }

  @Test
  void statisticsBeginAnewAfterAWarmUp() {
    var desk = new Resource(simulation, "desk", 2);
    at(0, "long", self -> self.use(desk, Duration.ofNanos(30)));
    simulation.schedule(10, desk.statistics()::restart);
    simulation.schedule(15, () -> desk.capacity(4));
    simulation.runUntil(20);
    assertThat(desk.statistics().inUse().mean(20)).isEqualTo(1);
    assertThat(desk.statistics().available().mean(20)).isEqualTo(3);
    assertThat(desk.statistics().waitHours().count()).isZero();
  }

  @Test
  void theAverageOfALevelIsThatOnPaper() {
    var tank = new Level(simulation, "tank", 10, 10);
    at(2, "a", self -> self.take(tank, 5));
    at(6, "b", self -> self.put(tank, 3));
    simulation.runUntil(10);
    assertThat(tank.average().mean(10)).isCloseTo((2 * 10 + 4 * 5 + 4 * 8) / 10.0, within(1e-12));
  }

  @Test
  void amountsThatNoLevelCanHoldAreRefused() {
    var tank = new Level(simulation, "tank", 10, 4);
    at(
        0,
        "p",
        self -> {
          for (double amount : new double[] {-1, 11, Double.NaN}) {
            assertThatIllegalArgumentException()
                .isThrownBy(() -> self.take(tank, amount))
                .withMessage(
                    "process 'p' asks level 'tank' for an amount of "
                        + amount
                        + ", which must lie in 0 … 10.0");
          }
        });
    simulation.run();
    assertThatIllegalArgumentException().isThrownBy(() -> new Level(simulation, "t", 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Level(simulation, "t", 1, 2));
  }

  @Test
  void aGateLetsEverybodyPassWhoWaited() {
    var gate = new Gate("factory", false);
    at(
        0,
        "early",
        self -> {
          self.pass(gate);
          note("early");
        });
    simulation.schedule(3, gate::open);
    simulation.schedule(3, gate::close);
    at(
        4,
        "late",
        self -> {
          self.pass(gate);
          note("late");
        });
    simulation.schedule(9, gate::open);
    at(
        10,
        "free",
        self -> {
          self.pass(gate);
          note("free");
        });
    simulation.run();
    assertThat(seen).containsExactly("3 early", "9 late", "10 free");
    assertThat(gate.isOpen()).isTrue();
  }

  @Test
  void aBatchLeavesWhenItIsFull() {
    var bus = new Batch(simulation, "bus", 3);
    for (int i = 0; i < 7; i++) {
      String name = "rider " + i;
      at(i, name, self -> note(name + " leaves with " + self.join(bus)));
    }
    simulation.run();
    assertThat(seen)
        .containsExactly(
            "2 rider 2 leaves with 1",
            "2 rider 0 leaves with 1",
            "2 rider 1 leaves with 1",
            "5 rider 5 leaves with 2",
            "5 rider 3 leaves with 2",
            "5 rider 4 leaves with 2");
    assertThat(bus.waiting()).isEqualTo(1);
  }

  @Test
  void aBatchWithPatienceLeavesThatLongAfterTheFirst() {
    var bus = new Batch(simulation, "bus", 3, Duration.ofNanos(10));
    at(0, "lonely", self -> note("lonely leaves with " + self.join(bus)));
    at(20, "one", self -> note("one leaves with " + self.join(bus)));
    at(21, "two", self -> note("two leaves with " + self.join(bus)));
    at(22, "three", self -> note("three leaves with " + self.join(bus)));
    simulation.run();
    assertThat(seen)
        .containsExactly(
            "10 lonely leaves with 1",
            "22 three leaves with 2",
            "22 one leaves with 2",
            "22 two leaves with 2");
    assertThat(simulation.now()).as("the second bus did not wait").isEqualTo(22);
  }

  private enum Skill {
    WELDING,
    PAINTING
  }

  private record Worker(String name, List<Skill> skills) {}

  @Test
  void aPoolLendsWhoeverSuits() {
    var ann = new Worker("Ann", List.of(Skill.WELDING));
    var bob = new Worker("Bob", List.of(Skill.WELDING, Skill.PAINTING));
    var crew = new Pool<Worker>(simulation, "crew", List.of(ann, bob));
    for (int i = 0; i < 4; i++) {
      Skill skill = i % 2 == 0 ? Skill.WELDING : Skill.PAINTING;
      String name = skill + " " + i;
      at(
          i,
          name,
          self -> {
            Worker worker = self.borrow(crew, someone -> someone.skills().contains(skill));
            note(name + " by " + worker.name());
            self.hold(10);
            crew.giveBack(worker);
          });
    }
    simulation.run();
    assertThat(seen)
        .containsExactly(
            "0 WELDING 0 by Ann",
            "1 PAINTING 1 by Bob",
            "10 WELDING 2 by Ann",
            "11 PAINTING 3 by Bob");
    assertThat(crew.busy().mean(simulation.now())).isCloseTo(40.0 / 21, within(1e-12));
    assertThatIllegalStateException()
        .isThrownBy(() -> crew.giveBack(ann))
        .withMessageStartingWith("pool 'crew' has not lent ")
        .withMessageEndingWith(": give back who was borrowed");
  }

  @Test
  void askingAPoolForSomebodyItDoesNotHaveIsRefused() {
    var crew = new Pool<String>(simulation, "crew", List.of("Ann", "Bob"));
    at(
        0,
        "job",
        self ->
            assertThatIllegalStateException()
                .isThrownBy(() -> self.borrow(crew, "Eve"::equals))
                .withMessage(
                    "process 'job' wants somebody whom pool 'crew' does not have; it has [Ann, Bob]"));
    simulation.run();
  }

  @Test
  void whoPutsIntoAFullStoreWaitsForRoom() {
    var shelf = new Store<Integer>(simulation, "shelf", 2);
    at(
        0,
        "baker",
        self -> {
          for (int loaf = 1; loaf <= 4; loaf++) {
            self.put(shelf, loaf);
            note("baked " + loaf);
          }
        });
    at(
        5,
        "buyer",
        self -> {
          note("bought " + self.take(shelf));
          self.hold(5);
          note("bought " + self.take(shelf, loaf -> loaf == 3));
        });
    simulation.run();
    assertThat(seen)
        .containsExactly(
            "0 baked 1", "0 baked 2", "5 bought 1", "5 baked 3", "10 bought 3", "10 baked 4");
    assertThat(shelf.things()).containsExactly(2, 4);
    assertThatIllegalStateException()
        .isThrownBy(() -> shelf.put(9))
        .withMessage("store 'shelf' is full (2): let a process put, which waits for room");
  }

  @Test
  void patienceForAThingRunsOut() {
    var shelf = new Store<String>(simulation, "shelf");
    at(
        0,
        "buyer",
        self -> {
          note("" + self.takeWithin(shelf, thing -> true, Duration.ofNanos(3)));
          note("" + self.takeWithin(shelf, thing -> true, Duration.ofNanos(3)));
        });
    simulation.schedule(5, () -> shelf.put("bread"));
    simulation.run();
    assertThat(seen).containsExactly("3 null", "5 bread");
    assertThat(shelf.waiting()).isZero();
  }

  @Test
  void aFullLineTurnsPeopleAwayAndImpatienceIsCounted() {
    var desk = new Resource(simulation, "desk", 1);
    desk.lineLimit(1);
    at(0, "first", self -> self.use(desk, Duration.ofNanos(10)));
    at(1, "second", self -> note("second " + self.acquireWithin(desk, 1, Duration.ofNanos(4))));
    at(2, "third", self -> note("third " + self.acquireOrBalk(desk, 1)));
    at(3, "fourth", self -> note("fourth " + self.tryAcquire(desk, 1)));
    at(
        4,
        "fifth",
        self ->
            assertThatIllegalStateException()
                .isThrownBy(() -> self.acquire(desk))
                .withMessage(
                    "the line of resource 'desk' is full (1): process 'fifth' should use"
                        + " acquireOrBalk"));
    simulation.run();
    assertThat(seen).containsExactly("2 third false", "3 fourth false", "5 second false");
    assertThat(desk.statistics().balked()).isEqualTo(1);
    assertThat(desk.statistics().reneged()).isEqualTo(1);
  }

  @Test
  void whoEndsWithUnitsInHandIsToldToReleaseThem() {
    var desk = new Resource(simulation, "desk", 1);
    at(0, "careless", self -> self.acquire(desk));
    assertThatExceptionOfType(ProcessFailure.class)
        .isThrownBy(simulation::run)
        .withMessageContaining("process 'careless' failed at week 1, day 1, 00:00:00")
        .withMessageEndingWith("it ends, but still holds 1 of resource 'desk': release it before");
  }

  @Test
  void onlyWhoHoldsUnitsCanReleaseThem() {
    var desk = new Resource(simulation, "desk", 1);
    at(0, "owner", self -> self.use(desk, Duration.ofNanos(10)));
    at(
        1,
        "thief",
        self ->
            assertThatIllegalStateException()
                .isThrownBy(() -> self.release(desk))
                .withMessageContaining("process 'thief' releases 1 of resource 'desk'")
                .withMessageEndingWith("but holds 0: release what was acquired"));
    simulation.run();
  }
}
