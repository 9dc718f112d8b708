package undercurrent.report;

import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;

/// A diagram of a reference report as a figure of a page.
final class DiagramFigure {
  private static final List<Hue> HUES =
      List.of(Hue.BLUE, Hue.VERMILLION, Hue.GREEN, Hue.PURPLE, Hue.ORANGE, Hue.SKY);

  private DiagramFigure() {}

  /// Returns the figure of a diagram.
  static ChartFigure of(Diagram diagram) {
    return new ChartFigure(
        diagram.id(),
        diagram.title(),
        reading(diagram),
        legend(diagram),
        (width, height) -> chart(diagram, width, height),
        table(diagram));
  }

  private static String reading(Diagram diagram) {
    String reading = diagram.reading() + " Upwards: " + diagram.y() + ".";
    return range(diagram).low() > 0 ? reading + " The vertical axis does not begin at 0." : reading;
  }

  private static Hue hue(int line) {
    return HUES.get(line % HUES.size());
  }

  private static Curve.Dash dash(int line) {
    var dashes = Curve.Dash.values();
    return dashes[line % dashes.length];
  }

  private static Markup legend(Diagram diagram) {
    var legend = new Markup().open("ul", "class", "legend");
    for (int i = 0; i < diagram.lines().size(); i++) {
      legend.open("li");
      ChartFigure.sample(legend, hue(i), dash(i));
      legend.text(diagram.lines().get(i).name()).close();
    }
    return legend.close();
  }

  private static ChartFigure.Painted chart(Diagram diagram, int width, int height) {
    var chart = new XYChart(width, height);
    float scale = width > 500 ? 1.3f : 1f;
    var style = chart.getStyler();
    ChartLook.apply(style, scale);
    style.setYAxisTitleVisible(false);
    Range range = range(diagram);
    style.setXAxisMin(0.0);
    style.setXAxisMax(range.right());
    style.setYAxisMin(range.low());
    style.setYAxisMax(range.high());
    style.setXAxisTickLabelsFormattingFunction(value -> Figures.decimals(value, 0));
    style.setYAxisTickLabelsFormattingFunction(value -> Figures.decimals(value, 2));
    chart.setXAxisTitle(diagram.x());
    for (int i = 0; i < diagram.lines().size(); i++) {
      add(chart, diagram.lines().get(i), i, scale);
    }
    return (id, title, description) ->
        SvgCanvas.paint(
            new SvgCanvas.Frame(width, height, title, description),
            id,
            canvas -> chart.paint(canvas, width, height));
  }

  private static void add(XYChart chart, Line line, int number, float scale) {
    double[] x = line.points().stream().mapToDouble(Point::x).toArray();
    double[] y = line.points().stream().mapToDouble(Point::y).toArray();
    var series = chart.addSeries(line.name(), x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(hue(number).color());
    series.setLineColor(hue(number).color());
    series.setLineStyle(ChartLook.stroke(dash(number), scale));
  }

  /// The ends of the axes; the horizontal one begins at 0.
  private record Range(double right, double low, double high) {}

  private static Range range(Diagram diagram) {
    var points = diagram.lines().stream().flatMap(line -> line.points().stream()).toList();
    double right = points.stream().mapToDouble(Point::x).max().orElse(1);
    double least = points.stream().mapToDouble(Point::y).min().orElse(0);
    double most = points.stream().mapToDouble(Point::y).max().orElse(1);
    double room = Math.max(0.01, most - least);
    double low = least <= 0.4 * most ? Math.min(0, least) : least - 0.1 * room;
    return new Range(1.03 * right, low, most + 0.05 * room);
  }

  private static Markup table(Diagram diagram) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Line", "Point", diagram.x(), diagram.y())) {
      table.element("th", Titles.sentence(head), "scope", "col");
    }
    table.close().close().open("tbody");
    for (Line line : diagram.lines()) {
      for (Point point : line.points()) {
        table.open("tr").element("th", line.name(), "scope", "row").element("td", point.note());
        table.element("td", Figures.decimals(point.x(), 1), "class", "figure");
        table.element("td", Figures.decimals(point.y(), 3), "class", "figure").close();
      }
    }
    return table.close().close();
  }
}
