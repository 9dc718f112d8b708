package undercurrent.report;

import java.util.List;
import java.util.function.Predicate;
import undercurrent.lifecycle.ScatterExhibit;
import undercurrent.lifecycle.ScatterExhibit.Cloud;
import undercurrent.verification.Diagram.Point;

/// How many points of each cloud lie where: on the edges, below, near and above the diagonal.
final class ScatterTable {
  private static final double NEAR = 2; // within this factor of the diagonal

  private ScatterTable() {}

  /// A part of the plane; each point lies in one.
  private record Part(String words, Predicate<Point> has) {}

  /// Returns the table.
  static Markup of(ScatterExhibit scatter) {
    var table = new Markup().open("table").open("thead").open("tr");
    table.element("th", Titles.sentence(scatter.point()) + "s", "scope", "col");
    for (Cloud cloud : scatter.clouds()) {
      table.element("th", Titles.sentence(cloud.name()), "scope", "col");
    }
    table.close().close().open("tbody");
    for (Part part : parts(scatter.x().name(), scatter.y().name())) {
      table.open("tr").element("th", part.words(), "scope", "row");
      for (Cloud cloud : scatter.clouds()) {
        long count = cloud.points().stream().filter(part.has()).count();
        table.element("td", Figures.whole(count), "class", "figure");
      }
      table.close();
    }
    return table.close().close();
  }

  private static List<Part> parts(String x, String y) {
    return List.of(
        new Part("Both 0", at -> at.x() == 0 && at.y() == 0),
        new Part(Titles.sentence(y) + " only", at -> at.x() == 0 && at.y() > 0),
        new Part(Titles.sentence(x) + " only", at -> at.x() > 0 && at.y() == 0),
        new Part(
            Titles.sentence(y) + " less than half of " + x,
            at -> inside(at) && NEAR * at.y() < at.x()),
        new Part(
            "Between half and twice",
            at -> inside(at) && NEAR * at.y() >= at.x() && at.y() <= NEAR * at.x()),
        new Part(
            Titles.sentence(y) + " more than twice " + x,
            at -> inside(at) && at.y() > NEAR * at.x()),
        new Part("Together", at -> true));
  }

  private static boolean inside(Point at) {
    return at.x() > 0 && at.y() > 0;
  }
}
