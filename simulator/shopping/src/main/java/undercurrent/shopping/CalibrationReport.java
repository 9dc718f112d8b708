package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How near an embedded trade comes to the published statistics.
///
/// @param lines a line for each statistic
public record CalibrationReport(List<Line> lines) {

  /// A statistic.
  ///
  /// @param name what it is
  /// @param target the published value
  /// @param got the value of the trade
  /// @param tolerance how far the two may be apart (assumed)
  public record Line(String name, double target, double got, double tolerance) {

    /// Returns whether the value is near enough.
    public boolean inside() {
      return Math.abs(got - target) <= tolerance;
    }
  }

  /// Copies the lines.
  public CalibrationReport {
    lines = List.copyOf(lines);
  }

  /// Returns the report of a trade against the published statistics.
  public static CalibrationReport of(TradeStatistics got) {
    var target = TradeStatistics.PUBLISHED;
    var lines = new ArrayList<Line>();
    lines.add(line("top items' pairs", target.topItemsPairShare(), got.topItemsPairShare(), .05));
    lines.add(
        line("top items' revenue", target.topItemsRevenueShare(), got.topItemsRevenueShare(), .05));
    lines.add(line("item Gini", target.itemRevenueGini(), got.itemRevenueGini(), .05));
    lines.add(
        line(
            "top customers' revenue",
            target.topCustomersRevenueShare(),
            got.topCustomersRevenueShare(),
            .06));
    lines.add(line("repeats", target.repeatShare(), got.repeatShare(), .05));
    lines.add(line("lines, mean", target.linesMean(), got.linesMean(), 1.5));
    lines.add(line("lines, median", target.linesMedian(), got.linesMedian(), 1));
    lines.add(line("lines, p90", target.linesP90(), got.linesP90(), 4));
    lines.add(line("popularity slope", target.popularitySlope(), got.popularitySlope(), .09));
    lines.add(line("new items, fewest", target.newItemsLow(), got.newItemsLow(), .012));
    lines.add(line("new items, most", target.newItemsHigh(), got.newItemsHigh(), .025));
    lines.add(
        line("Nov/Feb revenue", target.novemberOverFebruary(), got.novemberOverFebruary(), 1.2));
    lines.add(
        line(
            "busiest weekday",
            target.busiestWeekday().getValue(),
            got.busiestWeekday().getValue(),
            0));
    lines.add(line("Saturday visits", target.saturdayVisits(), got.saturdayVisits(), 0));
    lines.add(line("peak hour", target.peakHour(), got.peakHour(), 0));
    return new CalibrationReport(lines);
  }

  private static Line line(String name, double target, double got, double tolerance) {
    return new Line(name, target, got, tolerance);
  }

  /// Returns whether every statistic is near enough.
  public boolean inside() {
    return lines.stream().allMatch(Line::inside);
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(
          String.format(
              Locale.ROOT,
              "%-24s target %8.3f  got %8.3f  within %6.3f  %s%n",
              line.name(),
              line.target(),
              line.got(),
              line.tolerance(),
              line.inside() ? "yes" : "NO"));
    }
    return text.toString();
  }
}
