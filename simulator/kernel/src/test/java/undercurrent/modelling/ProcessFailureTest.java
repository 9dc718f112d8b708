package undercurrent.modelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.ProcessFailure;
import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.Simulation;

/// Messages as the author of a model sees them, who is outside the kernel's package. Oracle: the
/// text, with the line of this file that was wrong.
class ProcessFailureTest {
  private final Simulation simulation = new Simulation();

  private static int divide(int by) {
    return 1 / by;
  }

  @Test
  void aFailureNamesTheProcessTheTimeAndTheUsersLine() {
    simulation.start(
        "accountant",
        self -> {
          self.hold(Duration.ofHours(2));
          divide(0);
        });
    var failure = catchThrowableOfType(ProcessFailure.class, simulation::run);
    int line = failure.getCause().getStackTrace()[0].getLineNumber();
    assertThat(failure)
        .hasMessage(
            "process 'accountant' failed at week 1, day 1, 02:00:00 in ProcessFailureTest.java:"
                + line
                + ": / by zero")
        .hasCauseExactlyInstanceOf(ArithmeticException.class);
    assertThat(simulation.alive()).isEmpty();
  }

  @Test
  void aMistakeInTheUseOfTheKernelPointsToTheUserToo() {
    var resource = new Resource(simulation, "desk", 1);
    simulation.start("clerk", self -> self.release(resource));
    assertThatExceptionOfType(ProcessFailure.class)
        .isThrownBy(simulation::run)
        .withMessageContaining("process 'clerk' failed at week 1, day 1, 00:00:00")
        .withMessageContaining("in ProcessFailureTest.java:")
        .withMessageEndingWith("but holds 0: release what was acquired");
  }

  @Test
  void whoAwaitsTheEndOfAFailedProcessIsToldOfIt() {
    boolean[] told = {false};
    var failing =
        simulation.start(
            "failing",
            self -> {
              self.hold(1);
              divide(0);
            });
    simulation.start(
        "observer",
        self -> {
          self.await(failing.end());
          told[0] = true;
        });
    assertThatExceptionOfType(ProcessFailure.class).isThrownBy(simulation::run);
    simulation.run();
    assertThat(told[0]).isTrue();
  }

  @Test
  void anUncaughtInterruptIsAFailureWithItsReason() {
    SimProcess sleeper = simulation.start("sleeper", self -> self.hold(100));
    simulation.schedule(5, () -> sleeper.interrupt("fire drill"));
    assertThatExceptionOfType(ProcessFailure.class)
        .isThrownBy(simulation::run)
        .withMessage(
            "process 'sleeper' failed at week 1, day 1, 00:00:00: interrupted: fire drill");
  }
}
