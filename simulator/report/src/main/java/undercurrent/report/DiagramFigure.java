package undercurrent.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import undercurrent.lifecycle.Diagram;

/// A diagram of a replication as it stands in a page.
final class DiagramFigure {
  private static final int DECIMALS = 3;

  private DiagramFigure() {}

  /// Returns the figure of a diagram.
  static ChartFigure of(Diagram diagram) {
    return new ChartFigure(
        "diagram-" + diagram.id(),
        diagram.title(),
        diagram.caption(),
        legend(diagram),
        (width, height) -> draw(diagram, width, height),
        table(diagram));
  }

  private static Plane draw(Diagram diagram, int width, int height) {
    var plane =
        new Plane(
            width,
            height,
            Scale.fromZero(words(diagram.x()), most(diagram, Diagram.Point::x)),
            Scale.fromZero(words(diagram.y()), most(diagram, Diagram.Point::y)));
    for (int i = 0; i < diagram.lines().size(); i++) {
      var places = new StringJoiner(" ");
      for (var point : diagram.lines().get(i).points()) {
        places.add(Plane.pixels(plane.x(point.x())) + "," + Plane.pixels(plane.y(point.y())));
      }
      plane.path(places.toString(), mark(i).hue(), dash(i));
    }
    for (int i = 0; i < diagram.lines().size(); i++) {
      points(plane, diagram.lines().get(i), i);
    }
    return plane;
  }

  /// Points in the same place share their label; lines in turn have theirs above and below.
  private static void points(Plane plane, Diagram.Line line, int number) {
    double up = number % 2 == 0 ? -0.6 * plane.letters() : 1.25 * plane.letters();
    for (var place : places(line).entrySet()) {
      double x = plane.x(place.getKey().x());
      double y = plane.y(place.getKey().y());
      plane.mark(mark(number), x, y);
      String label = String.join(", ", place.getValue());
      plane.write(label, x + 0.5 * plane.letters(), y + up, "start", Hue.INK);
    }
  }

  private static Map<Diagram.Point, List<String>> places(Diagram.Line line) {
    var places = new LinkedHashMap<Diagram.Point, List<String>>();
    for (var point : line.points()) {
      var place = new Diagram.Point(point.x(), point.y(), "");
      places.computeIfAbsent(place, none -> new ArrayList<>()).add(point.label());
    }
    return places;
  }

  private static double most(Diagram diagram, ToDoubleFunction<Diagram.Point> side) {
    return diagram.lines().stream()
        .flatMap(line -> line.points().stream())
        .mapToDouble(side)
        .max()
        .orElse(0);
  }

  private static Markup legend(Diagram diagram) {
    var legend = new Markup().open("ul", "class", "legend");
    for (int i = 0; i < diagram.lines().size(); i++) {
      legend.open("li");
      mark(i).sample(legend);
      legend.text(diagram.lines().get(i).name()).close();
    }
    return legend.close();
  }

  private static Markup table(Diagram diagram) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Line", "Point", words(diagram.x()), words(diagram.y()))) {
      table.element("th", Titles.sentence(head), "scope", "col");
    }
    table.close().close().open("tbody");
    for (var line : diagram.lines()) {
      for (var point : line.points()) {
        table.open("tr").element("th", Titles.sentence(line.name()), "scope", "row");
        table.element("td", point.label(), "class", "figure");
        table.element("td", Figures.decimals(point.x(), DECIMALS), "class", "figure");
        table.element("td", Figures.decimals(point.y(), DECIMALS), "class", "figure").close();
      }
    }
    return table.close().close();
  }

  private static String words(Diagram.Axis axis) {
    return axis.name() + ", " + axis.unit();
  }

  private static Mark mark(int line) {
    return Mark.values()[line % Mark.values().length];
  }

  private static Curve.Dash dash(int line) {
    return Curve.Dash.values()[line % Curve.Dash.values().length];
  }
}
