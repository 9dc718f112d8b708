package undercurrent.law;

import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// M2. A budget that goes into serving alone makes the slowest answers faster; the same budget
/// spread over the boxes brings better models, and so more value.
///
/// Half a year of two scenarios of the library that differ only in what 300 hours are spent on.
public final class ServingAloneIsNotEnough implements Law {
  private static final int WEEKS = 26;

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
  public String contrary() {
    return "the slowdown in both scenarios was chosen so that one server does not do";
  }

  @Override
  public Evidence test(LawTrial trial) {
    RunResult serving = trial.run(new LawArm("retail-serving-only", WEEKS, List.of()));
    RunResult spread = trial.run(new LawArm("retail-spread", WEEKS, List.of()));
    var topic = new Topic("Serving alone, less spread", source());
    return new Evidence(
        LawTrial.SEEDS,
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
}
