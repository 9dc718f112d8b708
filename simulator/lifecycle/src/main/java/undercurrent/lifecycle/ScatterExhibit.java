package undercurrent.lifecycle;

import java.util.List;
import undercurrent.verification.Diagram.Axis;
import undercurrent.verification.Diagram.Point;

/// Many points between two logarithmic axes; what is 0 stands on the axis.
///
/// @param topic what it belongs to
/// @param id a name that no other exhibit of the replication has, kebab-case
/// @param title what it shows
/// @param caption what is to be seen in it, and what is assumed
/// @param x the axis across
/// @param y the axis upwards
/// @param point what a point is, such as `item`
/// @param diagonal what it means that both are equal
/// @param clouds one or more
public record ScatterExhibit(
    String topic,
    String id,
    String title,
    String caption,
    Axis x,
    Axis y,
    String point,
    String diagonal,
    List<Cloud> clouds)
    implements Exhibit {

  /// Points of one kind.
  ///
  /// @param name as a legend writes it
  /// @param points none or more
  public record Cloud(String name, List<Point> points) {

    /// Copies the points.
    public Cloud {
      points = List.copyOf(points);
    }
  }

  /// Copies the clouds.
  public ScatterExhibit {
    clouds = List.copyOf(clouds);
    if (clouds.isEmpty()) {
      throw new IllegalArgumentException("scatter '" + id + "' needs one cloud or more");
    }
  }
}
