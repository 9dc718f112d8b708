package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.Measure;

/// The charts of two arms: each of the main measures, week by week, both arms in one.
final class CompareCharts {
  private CompareCharts() {}

  /// Returns the charts that the arms have figures for.
  static List<ChartFigure> of(Comparison comparison, List<TwinArms.Arm> arms) {
    var charts = new ArrayList<ChartFigure>();
    for (var paired : comparison.differences()) {
      String name = paired.measure().name();
      boolean isWeekly = !name.startsWith("latency.lead-time") && !name.equals("accuracy.offline");
      if (MainMeasures.contains(name) && isWeekly) {
        charts.add(chart(paired.measure(), comparison, arms));
      }
    }
    return charts;
  }

  private static ChartFigure chart(
      Measure measure, Comparison comparison, List<TwinArms.Arm> arms) {
    var curves = new ArrayList<Curve>();
    for (var arm : arms) {
      boolean isFirst = curves.isEmpty();
      curves.add(
          new Curve(
              arm.title(),
              isFirst ? Hue.GREEN : Hue.VERMILLION,
              isFirst ? Curve.Dash.SOLID : Curve.Dash.DASHED,
              arm.run().measure(measure.name()).series()));
    }
    return CurveCharts.of(
        measure.name().replace('.', '-'),
        Titles.sentence(Titles.withUnit(comparison.b().plan(), measure)),
        Titles.sentence(measure.meaning()) + ". " + RunCharts.bands(comparison.b()),
        measure.unit(),
        RunCharts.weeks(comparison.b()),
        curves,
        List.of());
  }
}
