package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import undercurrent.lifecycle.ScatterExhibit;
import undercurrent.lifecycle.ScatterExhibit.Cloud;
import undercurrent.verification.Diagram.Point;

/// Many points between two logarithmic axes, as they stand in a page. Points that are as good as in
/// one place are one larger dot, so that a page stays small.
final class ScatterFigure {
  private static final double TALLNESS = 1.4;
  private static final List<Hue> HUES = List.of(Hue.BLUE, Hue.VERMILLION, Hue.GREEN, Hue.PURPLE);

  private ScatterFigure() {}

  /// Returns the figure of a scatter.
  static ChartFigure of(ScatterExhibit scatter) {
    return new ChartFigure(
        scatter.id(),
        scatter.title(),
        scatter.caption(),
        legend(scatter),
        (width, height) -> draw(scatter, width, height),
        ScatterTable.of(scatter),
        TALLNESS);
  }

  private static Plane draw(ScatterExhibit scatter, int width, int height) {
    Scale across = scale(scatter.x().inWords(), scatter, Point::x);
    Scale up = scale(scatter.y().inWords(), scatter, Point::y);
    var plane = new Plane(width, height, across, up);
    diagonal(plane, across, up);
    for (int i = 0; i < scatter.clouds().size(); i++) {
      var places = new ArrayList<DotGrid.Place>();
      for (Point point : scatter.clouds().get(i).points()) {
        double x = plane.x(across.logarithmOrZero(point.x()));
        double y = plane.y(up.logarithmOrZero(point.y()));
        places.add(new DotGrid.Place(x, y));
      }
      for (var layer : new DotGrid(plane.letters() * 0.3).layers(places)) {
        plane.dots(layer.path(), cap(i), layer.diameter(), HUES.get(i % HUES.size()));
      }
    }
    return plane;
  }

  private static Scale scale(String title, ScatterExhibit scatter, ToDoubleFunction<Point> side) {
    double[] positive =
        scatter.clouds().stream()
            .flatMap(cloud -> cloud.points().stream())
            .mapToDouble(side)
            .filter(value -> value > 0)
            .sorted()
            .toArray();
    return positive.length == 0
        ? Scale.logarithmicWithZero(title, 1, 1)
        : Scale.logarithmicWithZero(title, positive[0], positive[positive.length - 1]);
  }

  /// Draws where both are equal, as far as both axes have it.
  private static void diagonal(Plane plane, Scale across, Scale up) {
    double from = Math.max(across.ticks().get(1).at(), up.ticks().get(1).at());
    double to = Math.min(across.high(), up.high());
    if (from < to) {
      String begin = Plane.pixels(plane.x(from)) + "," + Plane.pixels(plane.y(from));
      String end = Plane.pixels(plane.x(to)) + "," + Plane.pixels(plane.y(to));
      plane.path(begin + " " + end, Hue.INK, Curve.Dash.DASHED);
    }
  }

  private static Markup legend(ScatterExhibit scatter) {
    var legend = new Markup().open("ul", "class", "legend");
    for (int i = 0; i < scatter.clouds().size(); i++) {
      Cloud cloud = scatter.clouds().get(i);
      legend.open("li");
      swatch(legend, cap(i), 9, HUES.get(i % HUES.size()));
      legend.text(cloud.name() + " (" + Figures.whole(cloud.points().size()) + ")").close();
    }
    for (var size : DotGrid.Size.values()) {
      legend.open("li");
      swatch(legend, "round", 4.5 * size.scale(), Hue.INK);
      legend.text(size.inWords(scatter.point())).close();
    }
    legend.open("li");
    ChartFigure.sample(legend, Hue.INK, Curve.Dash.DASHED);
    return legend.text(scatter.diagonal()).close().close();
  }

  private static void swatch(Markup legend, String cap, double diameter, Hue hue) {
    legend.open("svg", "class", "swatch", "viewBox", "-8 -8 16 16", "aria-hidden", "true");
    legend.empty(
        "path",
        "d",
        "M0 0h0",
        "style",
        "stroke:" + hue.reference() + ";stroke-linecap:" + cap,
        "stroke-width",
        Plane.pixels(diameter));
    legend.close();
  }

  /// Clouds are told apart by shape as well as by colour.
  private static String cap(int cloud) {
    return cloud % 2 == 0 ? "round" : "square";
  }
}
