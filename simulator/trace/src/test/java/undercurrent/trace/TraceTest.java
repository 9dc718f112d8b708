package undercurrent.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.Resource;
import undercurrent.kernel.Simulation;

/// Causes. Oracle: chains followed by hand.
class TraceTest {
  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");

  @AfterEach
  void close() {
    simulation.close();
  }

  private static Happening said(String what) {
    return new Happening.WorldChanged(what);
  }

  private List<String> chain(long id) {
    return trace.chain(id).stream().map(event -> text(event.what())).toList();
  }

  private static String text(Happening what) {
    return switch (what) {
      case Happening.Began began -> "began";
      case Happening.WorldChanged changed -> changed.what();
      case Happening.DebtBegan debt -> debt.debt();
      default -> CanonicalTrace.kind(what);
    };
  }

  @Test
  void aChainLeadsFromTheSymptomBackToTheBeginning() {
    long[] last = new long[1];
    simulation.schedule(
        10,
        () -> {
          trace.record(said("release"));
          simulation.schedule(
              20,
              () -> {
                trace.record(said("fall"));
                simulation.schedule(5, () -> last[0] = trace.record(said("alarm")));
              });
        });
    simulation.schedule(15, () -> trace.record(said("unrelated")));
    simulation.run();
    assertThat(chain(last[0])).containsExactly("alarm", "fall", "release", "began");
    assertThat(trace.event(last[0]).time()).isEqualTo(35);
    assertThat(trace.events()).hasSize(5);
    assertThat(Trace.chain(trace.events(), 1)).hasSize(1);
  }

  @Test
  void whoWaitedForAResourceGoesOnBecauseOfWhoGaveItBack() {
    var crane = new Resource(simulation, "crane", 1);
    long[] last = new long[1];
    simulation.start(
        "first",
        self -> {
          self.acquire(crane);
          self.hold(10);
          trace.record(said("unloaded"));
          self.release(crane);
        });
    simulation.start(
        "second",
        self -> {
          self.acquire(crane);
          last[0] = trace.record(said("has the crane"));
          self.release(crane);
        });
    simulation.run();
    assertThat(chain(last[0])).containsExactly("has the crane", "unloaded", "began");
  }

  @Test
  void aNoteIsNotTheCauseOfWhatFollows() {
    simulation.schedule(
        1,
        () -> {
          trace.note(said("seen"), 1);
          trace.record(said("done"));
        });
    simulation.run();
    assertThat(chain(3)).containsExactly("done", "began");
  }

  @Test
  void anOriginThatCausesNothingLeavesNoMark() {
    long origin = trace.origin(new Happening.DebtBegan("idle", "Idle"));
    simulation.schedule(
        1,
        () -> {
          simulation.cause(origin);
          simulation.schedule(1, () -> {});
        });
    simulation.run();
    assertThat(trace.events()).hasSize(1);
  }

  @Test
  void anOriginIsRecordedOnceWithItsFirstEffect() {
    long idle = trace.origin(new Happening.DebtBegan("idle", "Idle"));
    long busy = trace.origin(new Happening.DebtBegan("busy", "Busy"));
    for (long time : new long[] {5, 9}) {
      simulation.schedule(
          time,
          () -> {
            simulation.cause(busy);
            trace.record(said("shift at " + time));
          });
    }
    simulation.run();
    assertThat(idle).isNotEqualTo(busy);
    assertThat(trace.events().stream().map(event -> text(event.what())))
        .containsExactly("began", "busy", "shift at 5", "shift at 9");
    assertThat(trace.event(2).time()).isEqualTo(5);
    assertThat(chain(3)).containsExactly("shift at 5", "busy", "began");
    assertThat(chain(4)).containsExactly("shift at 9", "busy", "began");
  }
}
