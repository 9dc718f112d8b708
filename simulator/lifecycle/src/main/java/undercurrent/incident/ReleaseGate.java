package undercurrent.incident;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import undercurrent.decision.DecisionPoint;
import undercurrent.decision.Decisions;
import undercurrent.kernel.Gate;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// The gate that risky releases wait at: it closes when the error budget is spent and the product
/// owner decides so, and opens when enough of what was lost is 30 days ago.
public final class ReleaseGate {
  private final Simulation simulation;
  private final Trace trace;
  private final Decisions decisions;
  private final Gate gate = new Gate("releases", true);
  private ErrorBudget budget = new ErrorBudget(0);
  private boolean freezes;
  private boolean asked;
  private Optional<Integer> readWeek = Optional.empty();

  /// Makes an open gate.
  public ReleaseGate(Simulation simulation, Trace trace, Decisions decisions) {
    this.simulation = simulation;
    this.trace = trace;
    this.decisions = decisions;
  }

  /// Says what may be lost, and whether releases stop when it is.
  public void under(ErrorBudget allowed, boolean freezeWhenSpent) {
    budget = allowed;
    freezes = freezeWhenSpent;
  }

  /// Tells whether risky releases wait.
  public boolean isFrozen() {
    return !gate.isOpen();
  }

  /// Waits until risky releases are allowed; passes at once when they are.
  public void await(SimProcess self) {
    self.pass(gate);
  }

  /// Returns the share of the budget that is spent.
  public double spent() {
    return budget.spent(simulation.now());
  }

  /// Takes note that service was lost for some minutes, as a reading showed; 0 is a reading too.
  public void lost(double minutes) {
    budget.lose(simulation.now(), minutes);
    double spent = spent();
    int week = SimTime.week(simulation.now());
    if (readWeek.isEmpty() || readWeek.get() < week) {
      readWeek = Optional.of(week);
      trace.note(new Happening.ErrorBudgetRead(spent), Math.max(1, simulation.cause()));
    }
    if (spent < 1) {
      asked = false;
    } else if (!asked && !isFrozen()) {
      asked = true;
      decide(spent);
    }
  }

  private void decide(double spent) {
    var seen = new LinkedHashMap<String, String>();
    seen.put("spent", String.format(Locale.ROOT, "%.0f %% of the error budget", 100 * spent));
    String answer =
        decisions.decide(
            new DecisionPoint(
                OperationsDecisions.BUDGET.id(),
                OperationsDecisions.BUDGET.role(),
                OperationsDecisions.BUDGET.question(),
                OperationsDecisions.BUDGET.answers(),
                freezes ? "freeze" : "go-on",
                seen));
    if (answer.equals("freeze")) {
      gate.close();
      trace.record(new Happening.ReleasesFrozen(true, spent));
      simulation.start("freeze of releases", this::thaw);
    }
  }

  private void thaw(SimProcess self) {
    while (spent() >= 1) {
      self.hold(SimTime.DAY);
    }
    asked = false;
    trace.record(new Happening.ReleasesFrozen(false, spent()));
    gate.open();
  }
}
