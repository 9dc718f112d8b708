package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import undercurrent.learning.LorenzCurve;
import undercurrent.lifecycle.DiagramExhibit;
import undercurrent.verification.Diagram;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Line;
import undercurrent.verification.Diagram.Point;

/// How unevenly the page shows the range, at the beginning, in the middle and at the end of a run.
///
/// @param windows the four weeks that are over, one or more
record ExposureDiagram(List<ExposureWindow> windows) {

  /// Returns the picture.
  DiagramExhibit exhibit() {
    var lines = new ArrayList<Line>();
    for (int number : new TreeSet<>(List.of(0, (windows.size() - 1) / 2, windows.size() - 1))) {
      var window = windows.get(number);
      lines.add(line("shown, " + window.inWords(), window.exposure()));
    }
    var last = windows.getLast();
    lines.add(line("sold, " + last.inWords(), last.sales()));
    lines.add(new Line("all items alike", List.of(new Point(0, 0, ""), new Point(1, 1, "")), true));
    return new DiagramExhibit(
        ShopPictures.TOPIC,
        new Diagram(
            "exposure-lorenz",
            "How unevenly the page shows the range",
            "Lorenz curves of the first replication: items from the least shown to the most shown,"
                + " and how much of all impressions they have together. The farther a curve hangs"
                + " below the diagonal, the fewer items have most of the places; the Gini index is"
                + " twice the area between. Four weeks each, over the items on sale at their end or"
                + " shown in them; the weekly measure of exposure also counts items that are not on"
                + " sale yet. What was bought is counted the same way for comparison.",
            new Axis("items, least first", "cumulative share"),
            new Axis("impressions or sales", "cumulative share"),
            lines));
  }

  private static Line line(String name, LorenzCurve curve) {
    var points =
        curve.places().stream().map(at -> new Point(at.members(), Math.min(1, at.amount()), ""));
    String gini = String.format(Locale.ROOT, " (Gini index %.2f)", curve.gini());
    return new Line(name + gini, points.toList(), true);
  }
}
