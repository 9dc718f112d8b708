package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.experiment.Moments;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;
import undercurrent.statistics.Estimate;
import undercurrent.statistics.Tally;

/// The charts of a twin: four curves each, with the moments at which the debt began, was noticed
/// and was paid back.
final class TwinCharts {
  private static final List<Hue> HUES = List.of(Hue.GREEN, Hue.VERMILLION, Hue.PURPLE, Hue.BLUE);
  private static final List<Curve.Dash> DASHES =
      List.of(Curve.Dash.SOLID, Curve.Dash.DASHED, Curve.Dash.DOTTED, Curve.Dash.MIXED);

  private final TwinResult twin;
  private final int weeks;
  private final List<Moment> moments;

  private TwinCharts(TwinResult twin) {
    this.twin = twin;
    this.weeks = RunCharts.weeks(twin.debt());
    this.moments = moments(twin);
  }

  /// Returns the charts of a twin.
  static List<ChartFigure> of(TwinResult twin) {
    var charts = new TwinCharts(twin);
    return List.of(charts.accuracy(), charts.effort(), charts.latency());
  }

  private ChartFigure accuracy() {
    return CurveCharts.of(
        "accuracy",
        "True " + twin.debt().plan().lifecycle().accuracyWord(),
        "What production really serves, on the same stream of requests in all arms. "
            + RunCharts.bands(twin.debt()),
        "ratio",
        weeks,
        measured("accuracy.oracle"),
        moments);
  }

  private ChartFigure effort() {
    return CurveCharts.of(
        "effort",
        "Extra hours, added up",
        "Hours beyond those of the arm without the debt, from the start to each week, paired by"
            + " replication; what lies between the lines is what repaying saves or costs. "
            + RunCharts.bands(twin.debt()),
        "h",
        weeks,
        extraHours(),
        moments);
  }

  private ChartFigure latency() {
    return CurveCharts.of(
        "latency",
        "Serving latency, 99th percentile, milliseconds",
        "From request to answer through all services, queues included. "
            + RunCharts.bands(twin.debt()),
        "ms",
        weeks,
        measured("latency.serving.p99"),
        moments);
  }

  private List<Curve> measured(String measure) {
    var curves = new ArrayList<Curve>();
    for (var arm : TwinArms.of(twin)) {
      curves.add(curve(curves.size(), arm.title(), arm.run().measure(measure).series()));
    }
    return curves;
  }

  private List<Curve> extraHours() {
    var curves = new ArrayList<Curve>();
    for (var arm : TwinArms.of(twin)) {
      curves.add(curve(curves.size(), arm.title(), extraHours(arm.run())));
    }
    return curves;
  }

  private static Curve curve(int number, String title, List<WeekPoint> points) {
    return new Curve(title, HUES.get(number), DASHES.get(number), points);
  }

  private List<WeekPoint> extraHours(RunResult arm) {
    int pairs = Math.min(arm.replications().size(), twin.clean().replications().size());
    double[] sums = new double[pairs];
    var points = new ArrayList<WeekPoint>();
    for (int week = 0; week < weeks; week++) {
      var tally = new Tally();
      for (int pair = 0; pair < pairs; pair++) {
        sums[pair] += hours(arm, pair, week) - hours(twin.clean(), pair, week);
        tally.add(sums[pair]);
      }
      if (pairs > 0) {
        points.add(new WeekPoint(week, Estimate.of(tally)));
      }
    }
    return points;
  }

  private static double hours(RunResult arm, int replication, int week) {
    int total = arm.measures().indexOf(arm.measure("effort.total"));
    return arm.replications().get(replication).weekly()[total][week];
  }

  private static List<Moment> moments(TwinResult twin) {
    var moments = new ArrayList<Moment>();
    week(twin.debt(), Moments::debtBegan)
        .ifPresent(week -> moments.add(new Moment("A", "the debt first acts, on average", week)));
    week(twin.detected(), Moments::firstAlarm)
        .ifPresent(week -> moments.add(new Moment("B", "first alarm, on average", week)));
    week(twin.repaired(), Moments::repaid)
        .ifPresent(week -> moments.add(new Moment("C", "repaid, on average", week)));
    return moments;
  }

  private static Optional<Double> week(RunResult arm, Function<Moments, Optional<Double>> moment) {
    var hours = new Tally();
    for (var replication : arm.replications()) {
      moment.apply(replication.moments()).ifPresent(hours::add);
    }
    return hours.count() == 0 ? Optional.empty() : Optional.of(hours.mean() / (7 * 24));
  }
}
