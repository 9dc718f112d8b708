package undercurrent.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.knowm.xchart.AnnotationLine;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;
import undercurrent.experiment.MeasureResult.WeekPoint;

/// A chart over the weeks of a run, painted by XChart without legend or title: those belong to the
/// page around it.
final class WeekChart implements Chart {
  private static final Color NOTHING = ChartLook.NOTHING;
  private static final int BAND_OPACITY = 46;

  /// XChart labels every whole number of the data, which here are all weeks.
  private static final double NEVER_WHOLE = 1e-4;

  private final XYChart chart;
  private final float scale;

  /// Makes an empty chart.
  ///
  /// @param decimals the decimals of the labels at the vertical axis
  WeekChart(int width, int height, int weeks, int decimals) {
    chart = new XYChart(width, height);
    scale = width > 500 ? 1.3f : 1f;
    axes(weeks, decimals);
  }

  private void axes(int weeks, int decimals) {
    var style = chart.getStyler();
    ChartLook.apply(style, scale);
    style.setXAxisMin(0.0);
    style.setXAxisMax((double) weeks);
    style.setYAxisTitleVisible(false);
    style.setXAxisDecimalPattern("0");
    style.setXAxisMaxLabelCount(scale > 1 ? 12 : 7);
    style.setYAxisTickLabelsFormattingFunction(value -> Figures.decimals(value, decimals));
    chart.setXAxisTitle("week");
  }

  /// Sets the ends of the vertical axis.
  WeekChart between(double low, double high) {
    chart.getStyler().setYAxisMin(low);
    chart.getStyler().setYAxisMax(high);
    return this;
  }

  /// Adds a curve, its band below it; a curve without points adds nothing.
  WeekChart add(Curve curve) {
    if (curve.points().isEmpty()) {
      return this;
    }
    addBands(curve);
    double[] weeks = curve.points().stream().mapToDouble(WeekChart::middle).toArray();
    double[] means = curve.points().stream().mapToDouble(p -> p.estimate().mean()).toArray();
    var series = chart.addSeries(curve.name(), weeks, means);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setMarker(weeks.length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    series.setMarkerColor(curve.hue().color());
    series.setLineColor(curve.hue().color());
    series.setLineStyle(ChartLook.stroke(curve.dash(), scale));
    return this;
  }

  private void addBands(Curve curve) {
    int number = 0;
    for (List<WeekPoint> stretch : curve.bands()) {
      addBand("band " + ++number + " of " + curve.name(), stretch, curve.hue().color());
    }
  }

  private void addBand(String name, List<WeekPoint> points, Color hue) {
    int count = points.size();
    double[] x = new double[2 * count];
    double[] y = new double[2 * count];
    for (int i = 0; i < count; i++) {
      x[i] = middle(points.get(i));
      y[i] = points.get(i).estimate().high();
      x[2 * count - 1 - i] = x[i];
      y[2 * count - 1 - i] = points.get(i).estimate().low();
    }
    var band = addArea(name, x, y);
    band.setFillColor(new Color(hue.getRed(), hue.getGreen(), hue.getBlue(), BAND_OPACITY));
    band.setLineColor(NOTHING);
  }

  private XYSeries addArea(String name, double[] x, double[] y) {
    var area = chart.addSeries(name, x, y);
    area.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    area.setMarker(SeriesMarkers.NONE);
    return area;
  }

  /// Adds a layer of a stack: between two heights in each week.
  WeekChart addLayer(String name, Color fill, double[] below, double[] above) {
    int weeks = above.length;
    double[] x = new double[4 * weeks];
    double[] y = new double[4 * weeks];
    for (int week = 0; week < weeks; week++) {
      for (int side = 0; side < 2; side++) {
        int forward = 2 * week + side;
        int back = 4 * weeks - 1 - forward;
        x[forward] = week + side + NEVER_WHOLE;
        y[forward] = above[week];
        x[back] = week + side + NEVER_WHOLE;
        y[back] = below[week];
      }
    }
    var layer = addArea(name, x, y);
    layer.setFillColor(fill);
    layer.setLineColor(Hue.PAPER.color());
    layer.setLineStyle(new BasicStroke(0.6f));
    return this;
  }

  /// Marks a moment with a line across and a letter at its top.
  WeekChart mark(Moment moment, double top) {
    chart.addAnnotation(new AnnotationLine(moment.week(), true, false));
    chart.addAnnotation(
        new AnnotationText(moment.letter(), moment.week() + 0.3 * 2 / scale, top, false));
    return this;
  }

  @Override
  public String svg(String id, String title, String description) {
    var frame = new SvgCanvas.Frame(chart.getWidth(), chart.getHeight(), title, description);
    return SvgCanvas.paint(
        frame, id, canvas -> chart.paint(canvas, chart.getWidth(), chart.getHeight()));
  }

  private static double middle(WeekPoint point) {
    return point.week() + 0.5;
  }
}
