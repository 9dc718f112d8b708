package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.MeasureResult.WeekPoint;

/// A line of a chart with the interval around it.
///
/// @param name as the legend writes it
/// @param hue its colour
/// @param dash its pattern, which tells it apart without colour
/// @param points the weeks
record Curve(String name, Hue hue, Dash dash, List<WeekPoint> points) {

  /// A pattern of dashes.
  enum Dash {
    SOLID("none"),
    DASHED("10 6"),
    DOTTED("3 4"),
    MIXED("14 4 3 4");

    private final String lengths;

    Dash(String lengths) {
      this.lengths = lengths;
    }

    /// Returns dashes and gaps in turn, in pixels, as SVG writes them; `none` for a solid line.
    String inSvg() {
      return lengths;
    }

    /// Returns dashes and gaps in turn, in pixels; nothing for a solid line.
    float[] inPixels() {
      var words = this == SOLID ? List.<String>of() : List.of(lengths.split(" ", -1));
      float[] pixels = new float[words.size()];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = Float.parseFloat(words.get(i));
      }
      return pixels;
    }
  }

  /// Keeps a copy of the points.
  Curve {
    points = List.copyOf(points);
  }

  /// Returns the stretches of points that have an interval over at least half of the replications;
  /// an interval over a few is so wide that it would hide the rest of a chart.
  List<List<WeekPoint>> bands() {
    int most = points.stream().mapToInt(point -> point.estimate().count()).max().orElse(0);
    var bands = new ArrayList<List<WeekPoint>>();
    var stretch = new ArrayList<WeekPoint>();
    for (WeekPoint point : points) {
      if (point.estimate().count() > 1 && 2 * point.estimate().count() >= most) {
        stretch.add(point);
      } else {
        keep(stretch, bands);
      }
    }
    keep(stretch, bands);
    return bands;
  }

  private static void keep(List<WeekPoint> stretch, List<List<WeekPoint>> bands) {
    if (stretch.size() > 1) {
      bands.add(List.copyOf(stretch));
    }
    stretch.clear();
  }
}
