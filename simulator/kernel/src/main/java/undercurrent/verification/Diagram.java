package undercurrent.verification;

import java.util.List;

/// A picture that belongs to a reference report: lines through points.
///
/// @param id a name that no other picture of the report has
/// @param title its heading
/// @param reading how to read it
/// @param x what the horizontal axis shows
/// @param y what the vertical axis shows
/// @param lines the lines, one colour each
public record Diagram(
    String id, String title, String reading, String x, String y, List<Line> lines) {

  /// Copies the lines.
  public Diagram {
    lines = List.copyOf(lines);
  }

  /// A line of a picture.
  ///
  /// @param name as the legend writes it
  /// @param points the points in the order in which they are joined
  public record Line(String name, List<Point> points) {

    /// Copies the points and checks that there is one.
    public Line {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("the line '" + name + "' needs a point");
      }
    }
  }

  /// A point of a line.
  ///
  /// @param note what was set here, such as `0.5`; empty where the axes say it
  /// @param x its place on the horizontal axis
  /// @param y its place on the vertical axis
  public record Point(String note, double x, double y) {

    /// Checks that both numbers are finite.
    public Point {
      if (!Double.isFinite(x) || !Double.isFinite(y)) {
        throw new IllegalArgumentException("a point needs finite numbers, not " + x + ", " + y);
      }
    }
  }
}
