package undercurrent.experiment;

import java.util.ArrayList;
import java.util.List;
import undercurrent.capability.Capability;
import undercurrent.experiment.CapabilityMatrix.Cell;
import undercurrent.experiment.CapabilityMatrix.Row;
import undercurrent.lifecycle.Plan;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.PairedDifference;

/// Runs a plan with and without each capability on common random numbers.
///
/// One capability at a time is taken out, or put in where the plan lacks it; all others stay, also
/// those that stand on it, so that a row shows that capability alone.
///
/// @param experiment how often, on which seed
/// @param plan the base
public record CapabilityStudy(Experiment experiment, Plan plan) {
  private static final double HOURS_PER_WEEK = 7 * 24;
  private static final List<String> SHOWN =
      List.of(
          "effort.total",
          "latency.lead-time.p50",
          "latency.data-to-production",
          "latency.serving.p99",
          "latency.detection",
          "latency.recovery",
          "delivery.deployments",
          "accuracy.online",
          "accuracy.oracle",
          "safety.disengagements",
          "safety.collisions",
          "value.click-through",
          "value.ndcg",
          "value.revenue");

  /// Runs the base.
  public RunResult base() {
    return experiment.run(plan);
  }

  /// Runs the other arm of a capability and holds it against the base.
  public Row row(Capability capability, RunResult base) {
    boolean wasThere = plan.arrangement().capabilities().have().contains(capability.id());
    var others =
        wasThere
            ? plan.arrangement().capabilities().without(capability.id())
            : plan.arrangement().capabilities().with(capability.id());
    RunResult other = experiment.run(plan.with(others));
    RunResult with = wasThere ? base : other;
    RunResult without = wasThere ? other : base;
    var cells = new ArrayList<Cell>();
    for (MeasureResult measure : with.measures()) {
      if (isShown(measure.measure().name())) {
        cells.add(cell(measure, without.measure(measure.measure().name())));
      }
    }
    return new Row(capability, wasThere, cells);
  }

  private static boolean isShown(String measure) {
    return measure.startsWith("effort.subsystem.") || SHOWN.contains(measure);
  }

  private Cell cell(MeasureResult with, MeasureResult without) {
    boolean sums = with.measure().kind() == Measure.Kind.SUM;
    double weeks = (plan.horizonHours() - experiment.warmupHours()) / HOURS_PER_WEEK;
    double each = sums ? weeks : 1;
    var first = new ArrayList<Double>();
    var second = new ArrayList<Double>();
    int pairs = Math.min(with.values().size(), without.values().size());
    for (int i = 0; i < pairs; i++) {
      double a = with.values().get(i) / each;
      double b = without.values().get(i) / each;
      if (!Double.isNaN(a) && !Double.isNaN(b)) {
        first.add(a);
        second.add(b);
      }
    }
    String unit = with.measure().unit() + (sums ? "/w" : "");
    if (first.isEmpty()) {
      return new Cell(with.measure().name(), unit, Double.NaN, Estimate.NONE);
    }
    double mean = second.stream().mapToDouble(b -> b).average().orElse(Double.NaN);
    return new Cell(
        with.measure().name(), unit, mean, PairedDifference.of(second, first).estimate());
  }
}
