package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Oracle: hand calculation, in seconds on paper; messages are written out in full.
class ProcessTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Simulation simulation = new Simulation();
  private final List<String> seen = new ArrayList<>();

  private void note(String what) {
    seen.add(simulation.now() / SimTime.SECOND + " " + what);
  }

  @AfterEach
  void close() {
    simulation.close();
  }

  @Test
  void aProcessLivesThroughTimeInStraightLines() {
    simulation.start(
        "walker",
        self -> {
          note("sets out");
          self.hold(SECOND.multipliedBy(2));
          note("rests");
          self.hold(3 * SimTime.SECOND);
          note("arrives");
        });
    simulation.run();
    assertThat(seen).containsExactly("0 sets out", "2 rests", "5 arrives");
    assertThat(simulation.alive()).isEmpty();
  }

  @Test
  void anInterruptCutsAHoldShort() {
    var sleeper =
        simulation.start(
            "sleeper",
            self -> {
              try {
                self.hold(SECOND.multipliedBy(100));
                note("woke by itself");
              } catch (ProcessInterrupt interrupt) {
                note("woken by " + interrupt.reason());
                assertThat(interrupt).hasMessage("interrupted: alarm");
              }
              self.hold(SECOND);
              note("is up");
            });
    simulation.schedule(SECOND.multipliedBy(4), () -> sleeper.interrupt("alarm"));
    simulation.run();
    assertThat(seen).containsExactly("4 woken by alarm", "5 is up");
    assertThat(simulation.now()).as("the old timer is gone").isEqualTo(5 * SimTime.SECOND);
  }

  @Test
  void anInterruptLeavesTheLineOfAResourceAStoreAndAPromise() {
    var resource = new Resource(simulation, "r", 0);
    var store = new Store<String>(simulation, "s");
    var promise = new Promise<String>("p");
    List<ProcessBody> waits =
        List.of(
            self -> self.acquire(resource), self -> self.take(store), self -> self.await(promise));
    for (var wait : waits) {
      var process =
          simulation.start(
              "waiter",
              self -> {
                assertThatThrownBy(() -> wait.run(self)).isInstanceOf(ProcessInterrupt.class);
                note("gave up");
              });
      simulation.schedule(1, () -> process.interrupt("enough"));
      simulation.run();
    }
    assertThat(seen).hasSize(3);
    assertThat(resource.waiting()).isZero();
    assertThat(store.waiting()).isZero();
    promise.complete("late");
    simulation.run();
    assertThat(seen).as("nobody is woken a second time").hasSize(3);
  }

  @Test
  void anInterruptDoesNotUndoWhatWasGrantedInTheSameInstant() {
    var resource = new Resource(simulation, "printer", 1);
    simulation.start("first", self -> self.use(resource, SECOND));
    var second =
        simulation.start(
            "second",
            self -> {
              self.acquire(resource);
              note("second has it");
              try {
                assertThatThrownBy(() -> self.hold(SECOND)).hasMessage("interrupted: now");
                note("second was interrupted");
              } finally {
                self.release(resource);
              }
            });
    simulation.start(
        "interrupter",
        self -> {
          self.hold(SECOND); // after the release, and before the second process goes on
          second.interrupt("now");
        });
    simulation.run();
    assertThat(seen).containsExactly("1 second has it", "1 second was interrupted");
    assertThat(resource.free()).isEqualTo(1);
  }

  @Test
  void whatWasTakenOrPutInTheInstantOfAnInterruptIsTakenOrPut() {
    var store = new Store<String>(simulation, "shelf", 1);
    var taker =
        simulation.start(
            "taker",
            self -> {
              note("took " + self.take(store));
              assertThatThrownBy(() -> self.hold(1)).isInstanceOf(ProcessInterrupt.class);
            });
    simulation.schedule(
        SECOND,
        () -> {
          store.put("a");
          store.put("b");
          taker.interrupt("never mind");
        });
    simulation.run();
    assertThat(seen).containsExactly("1 took a");
    assertThat(store.things()).containsExactly("b");

    var level = new Level(simulation, "tank", 10, 10);
    var putter =
        simulation.start(
            "putter",
            self -> {
              self.put(level, 5);
              note("put");
            });
    simulation.start("drain", self -> self.take(level, 5));
    simulation.schedule(0, () -> {});
    simulation.step();
    simulation.step();
    assertThat(level.tryTake(10)).isTrue();
    putter.interrupt("too late");
    simulation.run();
    assertThat(seen).last().isEqualTo("1 put");
    assertThat(level.amount()).as("10 + 5 - 5 - 10").isZero();
  }

  @Test
  void aTerminatedProcessCleansUpAndGivesBackWhatItHolds() {
    var resource = new Resource(simulation, "crane", 1);
    var victim =
        simulation.start(
            "victim",
            self -> {
              self.acquire(resource);
              try {
                self.hold(SECOND.multipliedBy(100));
                note("never");
              } finally {
                note("cleaned up");
              }
            });
    var unborn = new SimProcess[1];
    simulation.schedule(
        SECOND,
        () -> {
          victim.terminate();
          unborn[0] = simulation.start("unborn", self -> note("born"));
          unborn[0].terminate();
        });
    simulation.start(
        "heir",
        self -> {
          self.acquire(resource);
          note("heir has it");
          self.release(resource);
        });
    simulation.run();
    assertThat(seen).containsExactly("1 cleaned up", "1 heir has it");
    assertThat(simulation.alive()).isEmpty();
    victim.terminate();
  }

  @Test
  void anyPartOfABodyMayHaveAPatience() {
    var store = new Store<String>(simulation, "shelf");
    simulation.start(
        "patient",
        self -> {
          note("" + self.within(SECOND.multipliedBy(3), () -> self.take(store)));
          note("" + self.within(SECOND.multipliedBy(3), () -> self.hold(SECOND)));
          boolean outer =
              self.within(
                  SECOND.multipliedBy(2),
                  () -> note("" + self.within(SECOND.multipliedBy(9), () -> self.take(store))));
          note("outer " + outer);
          self.hold(SECOND.multipliedBy(20)); // no patience of before is left
          note("end");
        });
    simulation.run();
    assertThat(seen).containsExactly("3 false", "4 true", "6 outer false", "26 end");
    assertThat(store.waiting()).isZero();
  }

  @Test
  void aPassiveProcessWaitsToBeActivated() {
    var guard =
        simulation.start(
            "guard",
            self -> {
              self.passivate();
              note("activated");
              note("in time: " + self.passivateWithin(SECOND.multipliedBy(2)));
            });
    simulation.schedule(SECOND, () -> note("first call: " + guard.activate()));
    simulation.schedule(SECOND.multipliedBy(9), () -> note("last call: " + guard.activate()));
    simulation.run();
    assertThat(seen)
        .containsExactly(
            "1 first call: true", "1 activated", "3 in time: false", "9 last call: false");
  }

  @Test
  void theEndOfAProcessIsAPromise() {
    var child = simulation.start("child", self -> self.hold(SECOND.multipliedBy(3)));
    simulation.start(
        "parent",
        self -> {
          self.await(child.end());
          note("the child has ended");
        });
    simulation.run();
    assertThat(seen).containsExactly("3 the child has ended");
    assertThat(child).hasToString("child has ended");
  }

  @Test
  void whoWaitsTellsWhatEachProcessWaitsFor() {
    var resource = new Resource(simulation, "crane", 1);
    var store = new Store<String>(simulation, "yard");
    simulation.start(
        "ship",
        self -> {
          self.acquire(resource);
          self.hold(SimTime.DAY);
          self.release(resource);
        });
    simulation.start("truck", self -> self.acquire(resource));
    simulation.start("train", self -> self.take(store));
    simulation.start("port", self -> self.await(new Promise<Void>("high tide")));
    simulation.start("pilot", SimProcess::passivate);
    simulation.runUntil(SimTime.HOUR);
    assertThat(simulation.whoWaits())
        .isEqualTo(
            """
            ship holds until week 1, day 2, 00:00:00
            truck waits for resource 'crane' (1 of 1 in use)
            train waits for something in store 'yard'
            port waits for high tide
            pilot waits for somebody to activate it""");
  }

  @Test
  void anEndedProcessCannotBeInterrupted() {
    var process = simulation.start("mayfly", self -> {});
    simulation.run();
    assertThatIllegalStateException()
        .isThrownBy(() -> process.interrupt("too late"))
        .withMessage("process 'mayfly' has ended and cannot be interrupted");
  }

  @Test
  void aProcessThatWaitsForNothingCannotBeInterrupted() {
    var process = simulation.start("newborn", self -> self.hold(1));
    assertThatIllegalStateException()
        .isThrownBy(() -> process.interrupt("too early"))
        .withMessage("process 'newborn' does not wait for anything");
  }

  @Test
  void waitingOutsideItsOwnBodyIsRefusedAndTakesNothing() {
    var resource = new Resource(simulation, "r", 1);
    var store = new Store<String>(simulation, "s");
    store.put("thing");
    var kept = new Promise<String>("p");
    kept.complete("value");
    var process = simulation.start("other", SimProcess::passivate);
    simulation.run();
    List<Runnable> waits =
        List.of(
            () -> process.hold(1),
            process::passivate,
            () -> process.acquire(resource),
            () -> process.acquireWithin(resource, 1, SECOND),
            () -> process.take(store),
            () -> process.await(kept),
            () -> process.awaitWithin(kept, SECOND));
    for (var wait : waits) {
      assertThatIllegalStateException()
          .isThrownBy(wait::run)
          .withMessage("process 'other' can only wait in its own body, and is not running now");
    }
    assertThat(resource.free()).isEqualTo(1);
    assertThat(store.things()).containsExactly("thing");
  }

  @Test
  void aNegativePatienceIsRefusedAndLeavesNobodyInLine() {
    var resource = new Resource(simulation, "r", 0);
    for (long patience : new long[] {-1, -2}) {
      simulation.start(
          "hasty",
          self ->
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> self.acquireWithin(resource, 1, Duration.ofNanos(patience)))
                  .withMessage(
                      "process 'hasty' cannot wait "
                          + patience
                          + " ns: a patience must be 0 or more"));
      simulation.run();
    }
    assertThat(resource.waiting()).isZero();
    assertThat(simulation.alive()).isEmpty();
  }
}
