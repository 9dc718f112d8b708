package undercurrent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import undercurrent.experiment.Measure;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.experiment.Moments;
import undercurrent.experiment.ReplicationResult;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinResult.DetectorRecord;
import undercurrent.experiment.TwinResult.Interest;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.organisation.Subsystem;
import undercurrent.settings.Settings;
import undercurrent.statistics.Estimate;

/// Results that were written by hand, so that stored texts change only when reports do.
final class WrittenResults {
  private static final int WEEKS = 12;
  private static final List<Double> SPREAD = List.of(0.97, 0.99, 1.01, 1.03);

  private WrittenResults() {}

  /// Returns a run of four replications over twelve weeks.
  ///
  /// @param worse by how much everything is worse than in the best run, 0 or more
  static RunResult run(double worse) {
    var measures = new ArrayList<MeasureResult>();
    means().forEach((measure, mean) -> measures.add(result(measure, mean, worse)));
    var replications = new ArrayList<ReplicationResult>();
    for (int number = 0; number < SPREAD.size(); number++) {
      replications.add(replication(number, measures));
    }
    return new RunResult(
        ToyLifecycle.plan(WEEKS),
        7,
        168,
        "0123456789abcdef".repeat(4),
        true,
        replications,
        measures);
  }

  /// Returns a twin of such runs.
  static TwinResult twin() {
    var use = new DebtUse("vendor", new ToyDebt(), Settings.none(), 168);
    RunResult clean = run(0);
    RunResult debt = run(0.2);
    var interest = new ArrayList<Interest>();
    for (var measured : clean.measures()) {
      double mean = measured.estimate().mean();
      String unit = measured.measure().unit();
      boolean sums = measured.measure().kind() == Measure.Kind.SUM;
      interest.add(
          new Interest(
              measured.measure(),
              sums ? unit + "/w" : unit,
              new Estimate(mean * 0.1, mean * (unit.equals("ms") ? -0.1 : 0.05), mean * 0.2, 4),
              3));
    }
    return new TwinResult(
        use,
        clean,
        debt,
        run(0.1),
        run(0.05),
        interest,
        Optional.of(new Estimate(40, 38, 42, 4)),
        Optional.of(new Estimate(2.8, 0, 5.6, 4)),
        Optional.of(new Estimate(14.5, 7.25, Double.POSITIVE_INFINITY, 4)),
        new DetectorRecord("input-drift", 0.75, 0.25, Optional.of(new Estimate(3, 2, 4, 3))),
        Optional.empty());
  }

  private static MeasureResult result(Measure measure, double best, double worse) {
    double mean = measure.name().startsWith("accuracy.") ? best - worse : best * (1 + worse);
    var values = SPREAD.stream().map(factor -> mean * factor).toList();
    var series = new ArrayList<WeekPoint>();
    for (int week = 0; week < WEEKS; week++) {
      double level = mean * (1 + 0.1 * ((week * 5) % 12 - 6) / 6.0);
      series.add(new WeekPoint(week, new Estimate(level, level * 0.95, level * 1.05, 4)));
    }
    return new MeasureResult(measure, values, Estimate.of(values), series);
  }

  private static ReplicationResult replication(int number, List<MeasureResult> measures) {
    var nothing = Moments.NONE;
    double[] values = measures.stream().mapToDouble(m -> m.values().get(number)).toArray();
    return new ReplicationResult(
        number,
        "",
        values,
        new double[values.length][WEEKS],
        nothing,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Map<Measure, Double> means() {
    var means = new LinkedHashMap<Measure, Double>();
    add(means, "effort.total", "h", 5500);
    int part = 0;
    for (var stage : new ToyLifecycle().stages()) {
      add(means, "effort.stage." + stage.id(), "h", 100.0 * ++part);
    }
    for (var role : List.of("data-engineering-person", "merchandiser")) {
      add(means, "effort.role." + role, "h", 2750);
    }
    int boxes = 0;
    for (var box : Subsystem.values()) {
      add(means, "effort.subsystem." + box.id(), "h", 1100.0 * boxes++ / 9);
    }
    add(means, "effort.share.data", "ratio", 0.18);
    add(means, "effort.share.validation", "ratio", 0.25);
    add(means, "effort.share.toil", "ratio", 0.11);
    add(means, "effort.share.rework", "ratio", 0.07);
    add(means, "effort.share.incident", "ratio", 0.03);
    add(means, "latency.lead-time.p50", "d", 19);
    add(means, "latency.lead-time.p90", "d", 31.25);
    add(means, "latency.serving.p50", "ms", 21.5);
    add(means, "latency.serving.p95", "ms", 33);
    add(means, "latency.serving.p99", "ms", 48);
    add(means, "latency.serving.perception.p99", "ms", 30);
    add(means, "latency.detection", "h", 96);
    add(means, "delivery.deployments", "1/w", 0.5);
    add(means, "delivery.change-failure-rate", "ratio", 0.04);
    add(means, "accuracy.offline", "ratio", 0.86);
    add(means, "accuracy.online", "ratio", 0.81);
    add(means, "accuracy.oracle", "ratio", 0.83);
    add(means, "accuracy.slice.night", "ratio", 0.72);
    add(means, "cost.total", "currency", 1_234_567);
    add(means, "safety.disengagements", "1/1000 mi", 0.0125);
    add(means, "exposure.miles", "mi", 364_000);
    return means;
  }

  private static void add(Map<Measure, Double> means, String name, String unit, double mean) {
    boolean sums = List.of("h", "currency", "mi").contains(unit) && !name.startsWith("latency.");
    var kind = sums ? Measure.Kind.SUM : Measure.Kind.LEVEL;
    means.put(new Measure(name, unit, "what it is", kind, events -> 0), mean);
  }
}
