package undercurrent.report;

import java.util.List;
import undercurrent.verification.Diagram;

/// The figures of a diagram as a table: point by point, or, where all lines are curves, how high
/// each is at the labelled places of the axis across.
final class DiagramTable {
  private static final int DECIMALS = 3;

  private DiagramTable() {}

  /// Returns the table.
  static Markup of(Diagram diagram, Scale across) {
    return DiagramFigure.isOfCurves(diagram) ? byPlace(diagram, across) : byPoint(diagram);
  }

  private static Markup byPoint(Diagram diagram) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Line", "Point", diagram.x().inWords(), diagram.y().inWords())) {
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

  private static Markup byPlace(Diagram diagram, Scale across) {
    var table = new Markup().open("table").open("thead").open("tr");
    table.element("th", Titles.sentence(diagram.x().inWords()), "scope", "col");
    for (var line : diagram.lines()) {
      table.element("th", Titles.sentence(line.name()), "scope", "col");
    }
    table.close().close().open("tbody");
    for (var tick : across.ticks()) {
      table.open("tr").element("th", tick.label(), "scope", "row");
      for (var line : diagram.lines()) {
        String height = Figures.decimals(height(line.points(), tick.at()), DECIMALS);
        table.element("td", height, "class", "figure");
      }
      table.close();
    }
    return table.close().close();
  }

  /// Returns how high a curve is at a place, on the straight line between the points beside it; NaN
  /// where it has not begun or has ended.
  private static double height(List<Diagram.Point> points, double at) {
    for (int i = 0; i < points.size(); i++) {
      var point = points.get(i);
      if (Math.abs(point.x() - at) < 1e-9) {
        return point.y();
      }
      if (i > 0 && point.x() > at && points.get(i - 1).x() < at) {
        var before = points.get(i - 1);
        double share = (at - before.x()) / (point.x() - before.x());
        return before.y() + share * (point.y() - before.y());
      }
    }
    return Double.NaN;
  }
}
