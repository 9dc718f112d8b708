package undercurrent.report;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.ToDoubleFunction;
import undercurrent.verification.Diagram;

/// A diagram as it stands in a page.
final class DiagramFigure {
  private static final double TALLNESS = 1.3; // of a picture of curves
  private static final double ROOM = 5; // that two labels take, in heights of a letter

  /// How far below its point a label stands, in heights of a letter; the first with room is taken.
  private static final List<Double> ABOVE_FIRST = List.of(-0.5, -1.7, -2.9, 1.2);

  private static final List<Double> BELOW_FIRST = List.of(1.2, -0.5, -1.7, -2.9);

  private DiagramFigure() {}

  /// Returns the figure of a diagram.
  static ChartFigure of(Diagram diagram) {
    return new ChartFigure(
        "diagram-" + diagram.id(),
        diagram.title(),
        diagram.caption(),
        legend(diagram),
        (width, height) -> draw(diagram, width, height),
        DiagramTable.of(diagram, across(diagram)),
        isOfCurves(diagram) ? TALLNESS : 1);
  }

  private static Plane draw(Diagram diagram, int width, int height) {
    var plane =
        new Plane(
            width,
            height,
            across(diagram),
            Scale.fromZero(diagram.y().inWords(), most(diagram, Diagram.Point::y)));
    for (int i = 0; i < diagram.lines().size(); i++) {
      var places = new StringJoiner(" ");
      for (var point : diagram.lines().get(i).points()) {
        places.add(Plane.pixels(plane.x(point.x())) + "," + Plane.pixels(plane.y(point.y())));
      }
      plane.path(places.toString(), mark(i).hue(), dash(i));
    }
    var taken = new ArrayList<Rectangle2D>();
    for (int i = 0; i < diagram.lines().size(); i++) {
      points(plane, diagram.lines().get(i), i, width, taken);
    }
    return plane;
  }

  /// Points that are as good as in the same place share their label; lines in turn have theirs
  /// above and below, or where there is room. A label without room is left to the table.
  private static void points(
      Plane plane, Diagram.Line line, int number, int width, List<Rectangle2D> taken) {
    int letters = plane.letters();
    for (var place : places(plane, line)) {
      String labels = String.join(", ", place.labels());
      double x = Math.min(place.x() + 0.5 * letters, width - plane.width(labels));
      List<Double> offsets = number % 2 == 1 ? BELOW_FIRST : ABOVE_FIRST;
      for (double offset : offsets) {
        double y = place.y() + offset * letters;
        var room = new Rectangle2D.Double(x, y - letters, plane.width(labels), 1.1 * letters);
        boolean isFree = taken.stream().noneMatch(room::intersects);
        if (isFree && y < plane.y(0) && y > letters) {
          plane.write(labels, x, y, "start", Hue.INK);
          taken.add(room);
          break;
        }
      }
    }
    for (var point : line.isCurve() ? List.<Diagram.Point>of() : line.points()) {
      plane.mark(mark(number), plane.x(point.x()), plane.y(point.y()));
    }
  }

  /// A place in pixels with the labels that stand there.
  private record Place(double x, double y, List<String> labels) {}

  private static List<Place> places(Plane plane, Diagram.Line line) {
    var places = new ArrayList<Place>();
    for (var point : line.points()) {
      if (point.label().isEmpty()) {
        continue;
      }
      var here = new Place(plane.x(point.x()), plane.y(point.y()), new ArrayList<>());
      boolean joins = !places.isEmpty() && areClose(places.getLast(), here, plane.letters());
      (joins ? places.getLast() : here).labels().add(point.label());
      if (!joins) {
        places.add(here);
      }
    }
    return places;
  }

  private static boolean areClose(Place one, Place other, int letters) {
    return Math.abs(one.x() - other.x()) < ROOM * letters
        && Math.abs(one.y() - other.y()) < letters;
  }

  private static Scale across(Diagram diagram) {
    return Scale.fromZero(diagram.x().inWords(), most(diagram, Diagram.Point::x));
  }

  /// Tells whether all lines are curves.
  static boolean isOfCurves(Diagram diagram) {
    return diagram.lines().stream().allMatch(Diagram.Line::isCurve);
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
      var line = diagram.lines().get(i);
      legend.open("li");
      if (line.isCurve()) {
        ChartFigure.sample(legend, mark(i).hue(), dash(i));
      } else {
        mark(i).sample(legend);
      }
      legend.text(line.name()).close();
    }
    return legend.close();
  }

  private static Mark mark(int line) {
    return Mark.values()[line % Mark.values().length];
  }

  private static Curve.Dash dash(int line) {
    return Curve.Dash.values()[line % Curve.Dash.values().length];
  }
}
