package undercurrent.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import undercurrent.capability.Adoption;
import undercurrent.capability.CapabilityPlan;
import undercurrent.delivery.Delivery;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Plan;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.PairedDifference;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;
import undercurrent.verification.Expectation;
import undercurrent.verification.Topic;

/// M3. Whoever takes up new capabilities delivers later at first and sooner afterwards; the dip is
/// deeper where eight are begun at once than where they are begun one by one.
///
/// The people of a shop without anybody for platforms deliver changes by hand and build, learn and
/// run the new way beside the old. The dip is nothing but their hours: with a platform engineer, who
/// only builds, and a second ML engineer there was none.
public final class AdoptionDip implements Law {
  private static final List<String> EIGHT =
      List.of(
          "source-control-review",
          "orchestrated-pipeline",
          "validation-gate",
          "model-registry",
          "configuration-schema",
          "pipeline-ci",
          "feature-store",
          "experiment-tracking");
  private static final int WEEKS = 96;
  private static final int BEGUN = 24;
  private static final int APART = 4; // weeks from one to the next; assumed
  private static final int DIP_ENDS = 32;
  private static final int AFTER = 64;
  private static final int AFTER_ENDS = 80;

  @Override
  public String id() {
    return "M3";
  }

  @Override
  public String title() {
    return "New capabilities slow before they speed up";
  }

  @Override
  public String source() {
    return "DORA (2018), State of DevOps, on the J-curve of transformation; hours of building are"
        + " assumed";
  }

  @Override
  public String expected() {
    return "changes asked for in the eight weeks after eight capabilities are begun arrive later"
        + " than without them, and later than when they are begun one by one; 40 weeks on"
        + " they arrive sooner than without";
  }

  @Override
  public String assumed() {
    return "changes alone are simulated; with a platform engineer, who only builds, and a second ML"
        + " engineer there was no dip on these seeds; a change that is not delivered at the end"
        + " counts with the time that it has waited";
  }

  @Override
  public Evidence test(LawTrial trial) {
    Plan plan = DeliveryAlone.plan(trial, WEEKS, List.of());
    List<Leads> none = leads(trial, plan);
    List<Leads> atOnce = leads(trial, taking(plan, 0));
    List<Leads> oneByOne = leads(trial, taking(plan, APART));
    var topic = new Topic("Lead time of a change, days, by the week it was asked for", source());
    return new Evidence(
        LawTrial.SEEDS,
        List.of(
            topic.of(
                "at once less none, weeks 24-32",
                difference(none, atOnce, Leads::dip),
                new Expectation.SurelyAbove(0),
                1),
            topic.of(
                "at once less in turn, weeks 24-32",
                difference(oneByOne, atOnce, Leads::dip),
                new Expectation.SurelyAbove(0),
                1),
            topic.of(
                "at once less none, weeks 64-80",
                difference(none, atOnce, Leads::after),
                new Expectation.SurelyBelow(0),
                1)));
  }

  /// How many days changes took that were asked for just after the beginning, and long after it.
  private record Leads(double dip, double after) {}

  private static Plan taking(Plan plan, int weeksApart) {
    CapabilityPlan plans = plan.arrangement().capabilities();
    for (int i = 0; i < EIGHT.size(); i++) {
      plans = plans.adopting(Adoption.at(EIGHT.get(i), (BEGUN + i * weeksApart) * 7 * 24));
    }
    return plan.with(plans);
  }

  private static Estimate difference(
      List<Leads> first, List<Leads> second, ToDoubleFunction<Leads> which) {
    return PairedDifference.of(
            first.stream().map(which::applyAsDouble).toList(),
            second.stream().map(which::applyAsDouble).toList())
        .estimate();
  }

  private static List<Leads> leads(LawTrial trial, Plan plan) {
    return trial.replications().all(LawTrial.SEEDS, number -> leads(plan, trial.seed(), number));
  }

  private static Leads leads(Plan plan, long seed, int number) {
    var asked = new LinkedHashMap<Long, Long>();
    var delivered = new LinkedHashMap<Long, Long>();
    for (TraceEvent event : plan.run(seed, number).trace().events()) {
      switch (event.what()) {
        case Happening.ChangeRequested change -> asked.put(change.change(), event.time());
        case Happening.ChangeReleased change -> delivered.put(change.change(), event.time());
        case Happening.ChangeStepped step when step.step().equals(Delivery.DROPPED) ->
            asked.remove(step.change());
        default -> {}
      }
    }
    long end = SimTime.hours(plan.horizonHours());
    return new Leads(
        days(asked, delivered, end, BEGUN, DIP_ENDS),
        days(asked, delivered, end, AFTER, AFTER_ENDS));
  }

  private static double days(
      Map<Long, Long> asked, Map<Long, Long> delivered, long end, int from, int to) {
    return asked.entrySet().stream()
            .filter(e -> e.getValue() >= from * SimTime.WEEK && e.getValue() < to * SimTime.WEEK)
            .mapToDouble(e -> delivered.getOrDefault(e.getKey(), end) - e.getValue())
            .average()
            .orElse(Double.NaN)
        / SimTime.DAY;
  }
}
