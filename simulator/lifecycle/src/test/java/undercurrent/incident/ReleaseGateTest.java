package undercurrent.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import undercurrent.decision.DecisionMaker;
import undercurrent.decision.DecisionPoint;
import undercurrent.decision.Decisions;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// Oracle: a window of 30 days by hand.
class ReleaseGateTest {
  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");
  private final Decisions decisions = new Decisions(trace);
  private final ReleaseGate gate = new ReleaseGate(simulation, trace, decisions);
  private final List<Double> passedDays = new ArrayList<>();

  @AfterEach
  void close() {
    simulation.close();
  }

  private void loseAndRelease(double minutes) {
    simulation.schedule(10 * SimTime.DAY, () -> gate.lost(minutes));
    simulation.start(
        "release",
        self -> {
          self.hold(11 * SimTime.DAY);
          gate.await(self);
          passedDays.add(SimTime.inDays(simulation.now()));
        });
    simulation.runUntil(100 * SimTime.DAY);
  }

  @Test
  void aReleaseWaitsUntilWhatWasLostIsThirtyDaysAgo() {
    gate.under(new ErrorBudget(0.999), true);
    loseAndRelease(44);

    assertThat(passedDays).containsExactly(40.0);
    assertThat(trace.events())
        .filteredOn(event -> event.what() instanceof Happening.ReleasesFrozen)
        .extracting(event -> SimTime.inDays(event.time()))
        .containsExactly(10.0, 40.0);
  }

  @Test
  void belowTheBudgetNothingWaits() {
    gate.under(new ErrorBudget(0.999), true);
    loseAndRelease(43);

    assertThat(passedDays).containsExactly(11.0);
  }

  @Test
  void withoutThePolicyReleasesGoOn() {
    gate.under(new ErrorBudget(0.999), false);
    loseAndRelease(4000);

    assertThat(passedDays).containsExactly(11.0);
    assertThat(gate.isFrozen()).isFalse();
  }

  @Test
  void theProductOwnerMayDecideOtherwise() {
    decisions.let(
        "product-owner",
        new DecisionMaker() {
          @Override
          public String name() {
            return "player";
          }

          @Override
          public String decide(DecisionPoint point) {
            return point.id().equals(OperationsDecisions.BUDGET.id()) ? "go-on" : point.usual();
          }
        });
    gate.under(new ErrorBudget(0.999), true);
    loseAndRelease(4000);

    assertThat(passedDays).containsExactly(11.0);
    assertThat(trace.events())
        .filteredOn(event -> event.what() instanceof Happening.DecisionTaken)
        .singleElement()
        .extracting(event -> ((Happening.DecisionTaken) event.what()).by())
        .isEqualTo("player");
  }
}
