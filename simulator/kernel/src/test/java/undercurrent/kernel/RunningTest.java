package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How a run is driven, looked into and misused. Oracle: hand calculation; messages in full.
class RunningTest {
  private final Simulation simulation = new Simulation();
  private final List<String> seen = new ArrayList<>();
  private int count;

  private void note(String what) {
    seen.add(simulation.now() + " " + what);
  }

  private void tickEvery(long time) {
    simulation.start(
        "clock",
        self -> {
          while (true) {
            self.hold(time);
            count++;
          }
        });
  }

  @AfterEach
  void close() {
    simulation.close();
  }

  @Test
  void aRunSaysWhyItEnded() {
    assertThat(simulation.run()).isEqualTo(RunEnd.NOTHING_LEFT);
    tickEvery(10);
    assertThat(simulation.runUntil(25)).isEqualTo(RunEnd.TIME_REACHED);
    assertThat(simulation.now()).isEqualTo(25);
    assertThat(simulation.nextTime()).contains(30L);
    assertThat(simulation.pending()).isEqualTo(1);
    assertThat(simulation.runUntil(() -> count == 5)).isEqualTo(RunEnd.CONDITION_MET);
    assertThat(simulation.now()).isEqualTo(50);
    var moment = simulation.after(Duration.ofNanos(15));
    assertThat(simulation.runUntil(moment)).isEqualTo(RunEnd.CONDITION_MET);
    assertThat(simulation.now()).isEqualTo(65);
    simulation.schedule(7, simulation::stop);
    assertThat(simulation.run()).isEqualTo(RunEnd.STOPPED);
    assertThat(simulation.now()).isEqualTo(72);
    assertThat(simulation.step()).isTrue();
    assertThat(simulation.now()).isEqualTo(80);
  }

  @Test
  void aBreakpointStopsOnceWhenItsConditionBecomesTrue() {
    tickEvery(10);
    Breakpoint three = simulation.breakWhen("three ticks", () -> count >= 3);
    assertThat(simulation.run()).isEqualTo(RunEnd.BREAKPOINT);
    assertThat(simulation.breakpointReached()).containsSame(three);
    assertThat(three.name()).isEqualTo("three ticks");
    assertThat(simulation.now()).isEqualTo(30);
    assertThat(simulation.runUntil(55)).as("it is still true").isEqualTo(RunEnd.TIME_REACHED);
    count = 0;
    assertThat(simulation.runUntil(100)).as("true again").isEqualTo(RunEnd.BREAKPOINT);
    assertThat(simulation.now()).isEqualTo(80);
    three.remove();
    count = 0;
    assertThat(simulation.runUntil(200)).isEqualTo(RunEnd.TIME_REACHED);
  }

  @Test
  void aProcessWaitsUntilSomethingIsTrueWithoutBeingTold() {
    tickEvery(10);
    simulation.start(
        "waiter",
        self -> {
          self.awaitUntil("four ticks", () -> count == 4);
          note("four");
          Runnable nine = () -> self.awaitUntil("nine", () -> count == 9);
          note("" + self.within(Duration.ofNanos(25), nine));
          note("" + self.within(Duration.ofNanos(500), nine));
          self.awaitUntil("what is true already", () -> true);
          note("at once");
        });
    simulation.runUntil(200);
    assertThat(seen).containsExactly("40 four", "65 false", "90 true", "90 at once");
  }

  @Test
  void anyAndAllMixTimeConditionsAndEnds() {
    tickEvery(10);
    var worker = simulation.start("worker", self -> self.hold(33));
    simulation.start(
        "waiter",
        self -> {
          var ticks = simulation.when("five ticks", () -> count == 5);
          var late = simulation.after(Duration.ofNanos(1_000));
          self.await(Promise.any(List.of(worker.end(), ticks, late)));
          note("any");
          self.await(Promise.all(List.of(worker.end(), ticks)));
          note("all");
        });
    simulation.runUntil(100);
    assertThat(seen).containsExactly("33 any", "50 all");
  }

  @Test
  void anObserverSeesEverythingInOrder() {
    var desk = new Resource(simulation, "desk", 1);
    simulation.observe(occurrence -> seen.add(occurrence.time() + " " + occurrence.inWords()));
    simulation.start("a", self -> self.use(desk, Duration.ofNanos(5)));
    var b = simulation.start("b", self -> self.acquire(desk));
    simulation.schedule(3, () -> b.interrupt("no more"));
    assertThatExceptionOfType(ProcessFailure.class).isThrownBy(simulation::run);
    simulation.run();
    assertThat(seen)
        .containsExactly(
            "0 a starts",
            "0 b starts",
            "0 a goes on",
            "0 a holds until week 1, day 1, 00:00:00",
            "0 b goes on",
            "0 b waits for resource 'desk' (1 of 1 in use)",
            "3 an event of RunningTest happens",
            "3 b is interrupted: no more",
            "3 b goes on",
            "3 b ends",
            "5 a goes on",
            "5 a ends");
  }

  // ---- Misuse ----

  @Test
  void thePastAndTheEndOfTimeAreRefused() {
    simulation.runUntil(SimTime.HOUR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.schedule(-5, () -> {}))
        .withMessage(
            "cannot schedule -5 ns before week 1, day 1, 01:00:00: a delay must be 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.schedule(Long.MAX_VALUE, () -> {}))
        .withMessageEndingWith("ns after week 1, day 1, 01:00:00: time ends after 292 years");
    simulation.start(
        "time traveller",
        self ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> self.hold(-1))
                .withMessage(
                    "process 'time traveller' cannot hold -1 ns: a delay must be 0 or more"));
    simulation.run();
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e12}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SimTime.seconds(none))
          .withMessage(none + " seconds are no length of time within 292 years");
    }
  }

  @Test
  void anEventIsRescheduledWithoutBeingCancelledFirst() {
    var event = new Event(() -> note("rang"));
    simulation.schedule(event, 10, Simulation.ORDINARY);
    simulation.reschedule(event, 3, Simulation.ORDINARY);
    simulation.run();
    simulation.reschedule(event, 4, Simulation.ORDINARY);
    simulation.run();
    assertThat(seen).containsExactly("3 rang", "7 rang");
  }

  @Test
  void aStormAtOneInstantIsNamed() {
    simulation.stormLimit(1_000);
    simulation.start(
        "restless",
        self -> {
          while (true) {
            self.hold(0);
          }
        });
    assertThatExceptionOfType(EventStorm.class)
        .isThrownBy(simulation::run)
        .withMessage(
            "1001 events have happened at week 1, day 1, 00:00:00 and time does not go on; the last"
                + " was process 'restless'. Let something hold, or raise the limit with"
                + " stormLimit(…)");
  }

  @Test
  void runningARunningSimulationIsRefused() {
    simulation.start(
        "impatient",
        self ->
            assertThatIllegalStateException()
                .isThrownBy(simulation::run)
                .withMessage(
                    "the simulation is running: an event or a process can neither run nor close"
                        + " it"));
    simulation.run();
  }

  @Test
  void aForeignThreadIsRefusedAndChangesNothing() throws InterruptedException {
    var refused = new AtomicReference<Throwable>();
    simulation.schedule(
        5,
        () -> {
          var thread =
              Thread.ofPlatform()
                  .name("stranger")
                  .start(
                      () ->
                          refused.set(
                              catchThrowable(() -> simulation.schedule(1, () -> note("no")))));
          try {
            thread.join();
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
        });
    simulation.run();
    assertThat(refused.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "thread 'stranger' may not change a simulation that another thread runs: change it"
                + " from its own events and processes");
    assertThat(seen).isEmpty();
  }

  @Test
  void aWatchdogNamesWhoNeverLetsTimePass() throws InterruptedException {
    var told = new AtomicReference<String>();
    var barked = new CountDownLatch(1);
    simulation.start(
        "thinker",
        self -> {
          self.hold(SimTime.MINUTE);
          while (barked.getCount() > 0) {
            Thread.onSpinWait();
          }
        });
    try (var watchdog =
        Watchdog.over(
            simulation,
            Duration.ofMillis(50),
            text -> {
              told.set(text);
              barked.countDown();
            })) {
      assertThat(watchdog).isNotNull();
      simulation.run();
      assertThat(barked.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(told.get())
        .startsWith(
            "process 'thinker' has let no time pass for 50 ms of real time, at week 1, day 1,"
                + " 00:01:00")
        .endsWith(": let it hold, or wait for something");
  }

  @Test
  void aClosedSimulationDoesNotGoOnAndAPastTimeIsNotReached() {
    simulation.schedule(5, () -> note("late"));
    simulation.runUntil(2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.runUntil(1))
        .withMessageEndingWith(" already");
    simulation.schedule(
        1,
        () ->
            assertThatIllegalStateException()
                .isThrownBy(simulation::close)
                .withMessageStartingWith("the simulation is running"));
    simulation.runUntil(4);
    simulation.close();
    for (Runnable more : List.<Runnable>of(simulation::run, simulation::step)) {
      assertThatIllegalStateException()
          .isThrownBy(more::run)
          .withMessage("the simulation is closed: it cannot go on");
    }
    assertThat(seen).isEmpty();
  }

  @Test
  void thingsOfAnotherSimulationAreRefused() {
    try (var other = new Simulation()) {
      var desk = new Resource(other, "desk", 1);
      Event foreign = other.schedule(5, () -> {});
      assertThatIllegalStateException()
          .isThrownBy(() -> simulation.cancel(foreign))
          .withMessage("an event of RunningTest waits in another simulation");
      assertThat(other.pending()).isEqualTo(1);
      simulation.start(
          "guest",
          self ->
              assertThatIllegalArgumentException()
                  .isThrownBy(() -> self.acquire(desk))
                  .withMessage("process 'guest' lives in another simulation than resource 'desk'"));
      simulation.run();
    }
  }

  @Test
  void aRescheduleThatIsRefusedLeavesTheEventWhereItWas() {
    var event = new Event(() -> note("rang"));
    simulation.schedule(event, 10, Simulation.ORDINARY);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> simulation.reschedule(event, -1, Simulation.ORDINARY));
    simulation.run();
    assertThat(seen).containsExactly("10 rang");
  }

  @Test
  void twoWhoAwaitTheSameConditionDoNotBothGoOnWhenOneChangesIt() {
    int[] stock = {0};
    for (String name : List.of("a", "b")) {
      simulation.start(
          name,
          self -> {
            self.awaitUntil("stock", () -> stock[0] > 0);
            stock[0]--;
            note(name);
          });
    }
    simulation.schedule(5, () -> stock[0]++);
    simulation.schedule(8, () -> stock[0]++);
    simulation.run();
    assertThat(seen).containsExactly("5 a", "8 b");
    assertThat(stock[0]).isZero();
  }

  @Test
  void anInterruptedThreadEndsItsRun() {
    tickEvery(10);
    Thread.currentThread().interrupt();
    assertThat(simulation.run()).isEqualTo(RunEnd.STOPPED);
    assertThat(Thread.interrupted()).as("the thread is still interrupted").isTrue();
    assertThat(simulation.runUntil(simulation.now() + 10)).isEqualTo(RunEnd.TIME_REACHED);
  }

  @Test
  void interruptsOfOneInstantAreThrownOneAfterTheOther() {
    var victim =
        simulation.start(
            "victim",
            self -> {
              for (int i = 0; i < 3; i++) {
                try {
                  self.hold(10);
                  note("held");
                } catch (ProcessInterrupt interrupt) {
                  note("" + interrupt.reason());
                }
              }
            });
    simulation.schedule(
        4,
        () -> {
          victim.interrupt("one");
          victim.interrupt("two");
        });
    simulation.run();
    assertThat(seen).containsExactly("4 one", "4 two", "14 held");
  }
}
