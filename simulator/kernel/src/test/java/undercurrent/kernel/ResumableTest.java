package undercurrent.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Oracle: equality. A run that is left at every event, from inside a process, logs what it logs when
/// it is not left; and the two ways to leave code are each other's peer.
class ResumableTest {
  private static List<String> model(Runnable between) {
    var log = new ArrayList<String>();
    try (var simulation = new Simulation()) {
      var teller = new Resource(simulation, "teller", 1);
      for (int i = 0; i < 5; i++) {
        int number = i;
        simulation.start(
            "customer " + i,
            self -> {
              self.acquire(teller);
              between.run();
              log.add(number + " is served at " + simulation.now());
              self.hold(10 - number);
              between.run();
              self.release(teller);
            });
      }
      simulation.schedule(
          12,
          () -> {
            between.run();
            log.add("an event at " + simulation.now());
          });
      simulation.run();
    }
    return log;
  }

  private static int runs(Resumable code) {
    int left = 0;
    while (code.resume()) {
      left++;
    }
    return left;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRunThatIsLeftInsideItsProcessesGoesOnAsIfItHadNotBeen(boolean onThread) {
    var logs = new ArrayList<List<String>>();
    Consumer<Resumable> code = self -> logs.add(model(self::leave));
    assertThat(runs(new Resumable(code, onThread))).isEqualTo(11);
    assertThat(logs).containsExactly(model(() -> {}));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoRunsThatAreLeftByTurnsDoNotDisturbOneAnother(boolean onThread) {
    var logs = new ArrayList<List<String>>();
    Consumer<Resumable> code = self -> logs.add(model(self::leave));
    var first = new Resumable(code, onThread);
    var second = new Resumable(code, onThread);
    while (first.resume()) {
      assertThat(second.resume()).isTrue();
    }
    assertThat(second.resume()).isFalse();
    assertThat(logs).containsExactly(model(() -> {}), model(() -> {}));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatTheCodeThrowsIsThrownToWhoeverTookItUp(boolean onThread) {
    var code =
        new Resumable(
            self -> {
              self.leave();
              throw new IllegalArgumentException("no such answer");
            },
            onThread);
    assertThat(code.resume()).isTrue();
    assertThatThrownBy(code::resume)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such answer");
    assertThatThrownBy(code::resume).hasMessage("the code has ended");
  }

  @Test
  void codeThatDoesNotRunCannotBeLeft() {
    var code = new Resumable(self -> {});
    assertThatThrownBy(code::leave).hasMessage("only code that runs can be left");
    assertThat(code.resume()).isFalse();
  }
}
