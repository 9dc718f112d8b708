package undercurrent.verification;

import java.util.List;

/// Lines between two axes, such as what a rule costs against what it saves.
///
/// @param id a name that no other picture of the page has, kebab-case
/// @param title what it shows
/// @param caption what is to be seen in it, and what is assumed
/// @param x the axis across
/// @param y the axis upwards
/// @param lines one or more
public record Diagram(String id, String title, String caption, Axis x, Axis y, List<Line> lines) {

  /// Copies the lines.
  public Diagram {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("diagram '" + id + "' needs one line or more");
    }
  }

  /// What an axis measures.
  ///
  /// @param name such as `collisions`
  /// @param unit in words, such as `per minute`
  public record Axis(String name, String unit) {

    /// Returns both, as an axis is labelled.
    public String inWords() {
      return name + ", " + unit;
    }
  }

  /// A line through points.
  ///
  /// @param name as a legend writes it
  /// @param points one or more, in the order in which the line goes through them
  /// @param isCurve whether the points are places of a curve rather than observations, so that
  ///   none of them is marked
  public record Line(String name, List<Point> points, boolean isCurve) {

    /// Copies the points.
    public Line {
      points = List.copyOf(points);
      if (points.isEmpty()) {
        throw new IllegalArgumentException("line '" + name + "' needs one point or more");
      }
    }

    /// Makes a line through observations.
    public Line(String name, List<Point> points) {
      this(name, points, false);
    }
  }

  /// A point of a line.
  ///
  /// @param x how far across, finite and 0 or more
  /// @param y how far up, finite and 0 or more
  /// @param label what is written beside it; may be empty
  public record Point(double x, double y, String label) {

    /// Checks the place.
    public Point {
      if (!(x >= 0 && y >= 0) || Double.isInfinite(x) || Double.isInfinite(y)) {
        throw new IllegalArgumentException(
            "a point needs finite places of 0 or more, not " + x + " and " + y);
      }
    }
  }
}
