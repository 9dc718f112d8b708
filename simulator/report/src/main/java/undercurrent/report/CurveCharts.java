package undercurrent.report;

import java.util.List;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.statistics.Quantiles;

/// Charts of curves over the weeks.
final class CurveCharts {
  private CurveCharts() {}

  /// Returns the figure of some curves in one unit.
  static ChartFigure of(
      String id,
      String title,
      String reading,
      String unit,
      int weeks,
      List<Curve> curves,
      List<Moment> moments) {
    Range range = range(unit, curves);
    return new ChartFigure(
        id,
        title,
        range.low() > 0 ? reading + " The vertical axis does not begin at 0." : reading,
        ChartFigure.legend(curves, moments),
        (width, height) -> chart(width, height, weeks, range, curves, moments),
        ChartFigure.table(curves, unit, weeks));
  }

  private static WeekChart chart(
      int width, int height, int weeks, Range range, List<Curve> curves, List<Moment> moments) {
    var chart = new WeekChart(width, height, weeks, range.decimals());
    chart.between(range.low(), range.high());
    curves.reversed().forEach(chart::add);
    double step = (range.high() - range.low()) * 0.08;
    for (int i = 0; i < moments.size(); i++) {
      chart.mark(moments.get(i), range.high() - step * (i + 0.6));
    }
    return chart;
  }

  /// The ends of a vertical axis and the decimals of its labels.
  private record Range(double low, double high, int decimals) {}

  /// Returns a range that holds all means and nearly all of the bands, so that one wide interval
  /// does not flatten the rest.
  private static Range range(String unit, List<Curve> curves) {
    var means = new Quantiles();
    var lows = new Quantiles();
    var highs = new Quantiles();
    for (Curve curve : curves) {
      curve.points().forEach(point -> means.add(point.estimate().mean()));
      for (WeekPoint point : curve.bands().stream().flatMap(List::stream).toList()) {
        lows.add(point.estimate().low());
        highs.add(point.estimate().high());
      }
    }
    if (means.count() == 0) {
      return new Range(0, 1, 1);
    }
    double low = means.at(0);
    double high = means.at(1);
    if (lows.count() > 0) {
      high = Math.max(high, highs.at(0.95));
      low = Math.min(low, mayBeNegative(unit, low) ? lows.at(0.05) : Math.max(0, lows.at(0.05)));
    }
    return padded(unit, low, high);
  }

  /// Tells whether what is below 0 means anything: among our units only in a difference of hours.
  private static boolean mayBeNegative(String unit, double least) {
    return unit.equals("h") || least < 0;
  }

  private static int decimals(double step) {
    return (int) Math.clamp(Math.ceil(-StrictMath.log10(step)), 0, 6);
  }

  private static Range padded(String unit, double low, double high) {
    double room = high > low ? 0.08 * (high - low) : Math.max(0.05, 0.1 * Math.abs(high));
    boolean fromZero = low >= 0 && (unit.equals("ms") || low <= 0.4 * high);
    double bottom = fromZero ? 0 : low >= 0 ? Math.max(0, low - room) : low - room;
    double top = unit.equals("ratio") && high <= 1 ? Math.min(1, high + room) : high + room;
    return new Range(bottom, top, decimals((top - bottom) / 5));
  }
}
