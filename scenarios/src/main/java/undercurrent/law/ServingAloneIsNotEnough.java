package undercurrent.law;

import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Plan;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// M2. A budget that goes into serving alone makes the slowest answers faster; the same budget
/// spread over the boxes brings better models, and so more value.
///
/// Half a year of two scenarios of the library that differ only in what 300 hours are spent on.
public final class ServingAloneIsNotEnough implements Law {
  private static final int WEEKS = 26;
  private static final int SEEDS = 30; // clicks differ by a hundredth, as much as their luck in ten

  @Override
  public String id() {
    return "M2";
  }

  @Override
  public String title() {
    return "Serving alone is not operations";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), figure 1; that most fund serving alone is a teaching claim";
  }

  @Override
  public String expected() {
    return "by week 26 serving alone has the lower 99th percentile of latency, and less true"
        + " accuracy and fewer clicks";
  }

  @Override
  public String assumed() {
    return "the slowdown in both scenarios was chosen so that one server does not do; customers"
        + " begin to mind prices in both, since without that, and with fewer runs, value and"
        + " accuracy were not told from luck";
  }

  @Override
  public Evidence test(LawTrial trial) {
    List<RunResult> arms =
        trial.run(List.of(plan(trial, "retail-serving-only"), plan(trial, "retail-spread")), SEEDS);
    RunResult serving = arms.getFirst();
    RunResult spread = arms.getLast();
    var topic = new Topic("Serving alone, less spread", source());
    return new Evidence(
        SEEDS,
        List.of(
            topic.of(
                "99th percentile, ms",
                Measured.difference(spread, serving, "latency.serving.p99"),
                new Expectation.SurelyBelow(0),
                2),
            topic.of(
                "true AUC",
                Measured.difference(spread, serving, "accuracy.oracle"),
                new Expectation.SurelyBelow(0),
                4),
            topic.of(
                "clicks an impression",
                Measured.difference(spread, serving, "value.click-through"),
                new Expectation.SurelyBelow(0),
                4)));
  }

  private static Plan plan(LawTrial trial, String scenario) {
    return trial.plan(new LawArm(scenario, WEEKS, List.of()));
  }
}
