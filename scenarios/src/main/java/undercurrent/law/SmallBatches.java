package undercurrent.law;

import java.util.ArrayList;
import java.util.List;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// L20. Small releases reach production sooner and are mended sooner than large ones: speed and
/// stability go together.
///
/// A year of the shop with continuous delivery, changes released one by one and eight together.
public final class SmallBatches implements Law {
  private static final List<String> BUSY =
      List.of(
          "changes.code-per-month: 3",
          "changes.configuration-per-month: 3",
          "changes.data-per-month: 2");

  @Override
  public String id() {
    return "L20";
  }

  @Override
  public String title() {
    return "Small batches are fast and stable";
  }

  @Override
  public String source() {
    return "DORA, State of DevOps 2021; Reinertsen (2009)";
  }

  @Override
  public String expected() {
    return "released one by one instead of eight together, changes are in production sooner and"
        + " what they harm is mended no later";
  }

  @Override
  public String contrary() {
    return "DORA 2024: clusters with the highest speed do not all have the lowest failure rate, so"
        + " the rate of failures is shown and not judged";
  }

  @Override
  public Evidence test(LawTrial trial) {
    var one = trial.run(arm(1));
    var eight = trial.run(arm(8));
    var topic = new Topic("One by one, less eight together", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.of(
                "lead time, days",
                Measured.difference(eight, one, "delivery.lead-time.p50"),
                new Expectation.SurelyBelow(0),
                1),
            topic.of(
                "time to resolve an incident, hours",
                Measured.difference(eight, one, "incidents.time-to-resolve"),
                new Expectation.AtMost(0),
                1),
            topic.of(
                "share of changes that failed",
                Measured.difference(eight, one, "delivery.change-failure-rate"),
                new Expectation.Shown(),
                3)));
  }

  private static LawArm arm(int batch) {
    var lines = new ArrayList<>(BUSY);
    lines.add("changes.batch: " + batch);
    return new LawArm("retail", 52, lines).able("google-2");
  }
}
