package undercurrent.report;

import java.util.List;
import undercurrent.experiment.Measure;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;

/// The charts of a run, week by week.
final class RunCharts {
  private RunCharts() {}

  /// Returns the charts of those measures that are read week by week, a chart each.
  static List<ChartFigure> of(RunResult run, List<MeasureResult> rows) {
    return rows.stream()
        .filter(row -> isSafetyOrValue(row.measure()) && !row.series().isEmpty())
        .map(row -> single(run, row, weeks(run)))
        .toList();
  }

  /// Returns the number of weeks that a run lasted, the last one perhaps not whole.
  static int weeks(RunResult run) {
    return Math.max(1, (int) Math.ceil(run.plan().horizonHours() / (7 * 24)));
  }

  private static boolean isSafetyOrValue(Measure measure) {
    return measure.name().startsWith("safety.") || measure.name().startsWith("value.");
  }

  /// Returns the accuracy as three observers see it.
  static ChartFigure accuracy(RunResult run) {
    var curves =
        List.of(
            curve(
                run,
                "accuracy.oracle",
                "the truth (only the observer sees it)",
                Hue.INK,
                Curve.Dash.SOLID),
            curve(
                run, "accuracy.online", "online, from delayed labels", Hue.BLUE, Curve.Dash.DASHED),
            curve(
                run,
                "accuracy.offline",
                "offline, before release",
                Hue.VERMILLION,
                Curve.Dash.DOTTED));
    return CurveCharts.of(
        "accuracy",
        Titles.sentence(run.plan().lifecycle().accuracyWord()) + " as three observers see it",
        Titles.sentence(run.plan().lifecycle().accuracy())
            + ". Offline is read on the rows that were chosen for training and validation, online"
            + " and the truth on what production serves, so their levels differ. Where offline"
            + " holds while the truth falls, validation is not looking at what production serves. "
            + bands(run)
            + " (Only where half of them or more have a reading.)",
        "ratio",
        weeks(run),
        curves,
        List.of());
  }

  /// Returns the latency of serving.
  static ChartFigure latency(RunResult run) {
    var curves =
        List.of(
            curve(run, "latency.serving.p99", "99th percentile", Hue.VERMILLION, Curve.Dash.SOLID),
            curve(run, "latency.serving.p95", "95th percentile", Hue.ORANGE, Curve.Dash.DASHED),
            curve(run, "latency.serving.p50", "median", Hue.BLUE, Curve.Dash.DOTTED));
    return CurveCharts.of(
        "latency",
        "Serving latency, milliseconds",
        "From request to answer through all services, queues included. " + bands(run),
        "ms",
        weeks(run),
        curves,
        List.of());
  }

  private static ChartFigure single(RunResult run, MeasureResult result, int weeks) {
    Measure measure = result.measure();
    boolean isMoney = measure.unit().equals("currency");
    String unit = isMoney ? "in the currency of the wages" : Figures.unitInWords(measure.unit());
    var curve = new Curve(measure.meaning(), Hue.GREEN, Curve.Dash.SOLID, result.series());
    return CurveCharts.of(
        measure.name().replace('.', '-'),
        Titles.sentence(Titles.of(run.plan(), measure)) + (unit.isEmpty() ? "" : ", " + unit),
        "Week by week. " + bands(run),
        measure.unit(),
        weeks,
        List.of(curve),
        List.of());
  }

  private static Curve curve(RunResult run, String measure, String name, Hue hue, Curve.Dash dash) {
    return new Curve(name, hue, dash, run.measure(measure).series());
  }

  /// Returns what the shaded areas are.
  static String bands(RunResult run) {
    return run.replications().size() < 2
        ? "One replication was run, so there are no intervals."
        : "Shaded: 95 % interval over the replications.";
  }
}
