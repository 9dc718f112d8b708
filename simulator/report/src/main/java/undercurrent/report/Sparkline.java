package undercurrent.report;

import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.statistics.Tally;

/// The weekly means of a measure as a row of small bars, from its least to its greatest.
final class Sparkline {
  private Sparkline() {}

  /// Returns the row; empty when there are fewer than two weeks to show.
  static String of(MeasureResult result, TerminalStyle style, int columns) {
    var series = result.series();
    if (series.size() < 2) {
      return "";
    }
    double low = series.stream().mapToDouble(p -> p.estimate().mean()).min().orElse(0);
    double high = series.stream().mapToDouble(p -> p.estimate().mean()).max().orElse(0);
    int weeks = series.getLast().week() + 1;
    var row = new StringBuilder();
    for (int column = 0; column < Math.min(columns, weeks); column++) {
      int shown = Math.min(columns, weeks);
      double mean = mean(result, column * weeks / shown, (column + 1) * weeks / shown);
      double height = high > low ? (mean - low) / (high - low) : 0.5;
      row.append(Double.isNaN(mean) ? ' ' : style.spark(height));
    }
    return row.toString();
  }

  private static double mean(MeasureResult result, int fromWeek, int beforeWeek) {
    var tally = new Tally();
    for (WeekPoint point : result.series()) {
      if (point.week() >= fromWeek && point.week() < beforeWeek) {
        tally.add(point.estimate().mean());
      }
    }
    return tally.count() == 0 ? Double.NaN : tally.mean();
  }
}
