package undercurrent.notebook.lab;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.statistics.Quantiles;

/// The vertical axis of a chart: its ends, and round numbers between them.
///
/// @param low the lower end
/// @param high the upper end, above the lower
/// @param step from one round number to the next
record ChartScale(double low, double high, double step) {
  private static final int MOST_TICKS = 6;

  /// Returns an axis that holds all means and nearly all of the bands, so that one wide interval
  /// does not flatten the rest.
  static ChartScale of(Chart chart) {
    var lows = new Quantiles();
    var highs = new Quantiles();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Chart.Curve curve : chart.curves()) {
      for (WeekPoint point : curve.points()) {
        lows.add(point.estimate().low());
        highs.add(point.estimate().high());
        least = Math.min(least, point.estimate().mean());
        most = Math.max(most, point.estimate().mean());
      }
    }
    if (lows.count() == 0) {
      return rounded(0, 1);
    }
    double low = Math.min(least, lows.at(0.05));
    double high = Math.max(most, highs.at(0.95));
    boolean fromZero = low >= 0 && low <= 0.3 * high;
    double room = high > low ? 0 : Math.max(0.05, 0.1 * Math.abs(high));
    boolean isShare = chart.unit().equals("ratio") && least >= 0 && most <= 1;
    return isShare
        ? rounded(fromZero ? 0 : Math.max(0, low - room), Math.min(1, high + room))
        : rounded(fromZero ? 0 : low - room, high + room);
  }

  private static ChartScale rounded(double low, double high) {
    double rough = (high - low) / MOST_TICKS;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
    double ratio = rough / power;
    double step = power * (ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10);
    return new ChartScale(Math.floor(low / step) * step, Math.ceil(high / step) * step, step);
  }

  /// Returns the round numbers from end to end.
  List<Double> ticks() {
    var ticks = new ArrayList<Double>();
    long count = Math.round((high - low) / step);
    for (long i = 0; i <= count; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /// Returns the decimals that tell one round number from the next.
  int decimals() {
    return (int) Math.clamp(Math.ceil(-StrictMath.log10(step) - 1e-9), 0, 6);
  }

  /// Returns where a value lies: 0 at the lower end, 1 at the upper; what lies outside is cut.
  double place(double value) {
    return Math.clamp((value - low) / (high - low), 0, 1);
  }
}
