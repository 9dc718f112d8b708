package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.incident.ErrorBudget;
import undercurrent.verification.Expectation;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// L19. With a freeze of releases when the error budget is spent, less of it is spent and less is
/// released; without one more is released, and the objective is missed by more.
///
/// A year of the shop by hand, whose changes go wrong often: the same luck, with the freeze and
/// without.
public final class ErrorBudgetTradesOff implements Law {
  private static final double THREE_NINES = 0.999;
  private static final List<String> BUSY =
      List.of("changes.code-per-month: 3", "changes.configuration-per-month: 3");

  @Override
  public String id() {
    return "L19";
  }

  @Override
  public String title() {
    return "An error budget trades speed for reliability";
  }

  @Override
  public String source() {
    return "Beyer et al. (2016), Site Reliability Engineering, chapter 3";
  }

  @Override
  public String expected() {
    return "99.9 % leaves 43.2 minutes in 30 days; with a freeze less of the budget is spent and"
        + " fewer deployments are made than without";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var freeze = trial.run(arm("freeze"));
    var none = trial.run(arm("none"));
    var topic = new Topic("A year of the shop by hand, freeze less none", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.of(
                "error budget spent",
                Measured.difference(none, freeze, "error-budget.spent"),
                new Expectation.SurelyBelow(0),
                3),
            topic.of(
                "deployments a week",
                Measured.difference(none, freeze, "delivery.deployments"),
                new Expectation.SurelyBelow(0),
                3),
            topic.exact(
                "minutes of 99.9 % in 30 days",
                ReferenceFigure.exactly(new ErrorBudget(THREE_NINES).allowedMinutes()), 43.2, 1)));
  }

  private static LawArm arm(String policy) {
    var lines = new ArrayList<>(BUSY);
    lines.add("error-budget.policy: " + policy);
    return new LawArm("retail", 52, lines).able("google-0");
  }
}
