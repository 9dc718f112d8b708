package undercurrent.report;

import java.util.ArrayList;
import java.util.List;

/// The layout that divides a rectangle into tiles of given areas, each as near to a square as may
/// be.
///
/// @see <a href="https://doi.org/10.1007/978-3-7091-6783-0_4">Bruls, Huizing and van Wijk (2000),
///   Squarified treemaps</a>
final class Squarified {
  private Squarified() {}

  /// A rectangle, its corner at the upper left.
  record Tile(double x, double y, double width, double height) {
    double area() {
      return width * height;
    }
  }

  /// Returns one tile a weight, in the order of the weights, their areas in proportion.
  ///
  /// @param weights above 0, the greatest first
  static List<Tile> layout(List<Double> weights, Tile space) {
    double total = weights.stream().mapToDouble(w -> w).sum();
    List<Double> areas = weights.stream().map(w -> w / total * space.area()).toList();
    var tiles = new ArrayList<Tile>();
    Tile rest = space;
    int next = 0;
    while (next < areas.size()) {
      int end = rowEnd(areas, next, Math.min(rest.width(), rest.height()));
      rest = placeRow(areas.subList(next, end), rest, tiles);
      next = end;
    }
    return tiles;
  }

  private static int rowEnd(List<Double> areas, int from, double side) {
    int end = from + 1;
    while (end < areas.size()
        && worstRatio(areas.subList(from, end + 1), side)
            <= worstRatio(areas.subList(from, end), side)) {
      end++;
    }
    return end;
  }

  private static double worstRatio(List<Double> row, double side) {
    double sum = row.stream().mapToDouble(a -> a).sum();
    double most = row.getFirst();
    double least = row.getLast();
    double square = side * side;
    return Math.max(square * most / (sum * sum), sum * sum / (square * least));
  }

  /// Places a row along the shorter side and returns what is left.
  private static Tile placeRow(List<Double> row, Tile space, List<Tile> tiles) {
    double sum = row.stream().mapToDouble(a -> a).sum();
    boolean column = space.width() >= space.height();
    double thickness = sum / (column ? space.height() : space.width());
    double along = column ? space.y() : space.x();
    for (double area : row) {
      double length = area / thickness;
      tiles.add(
          column
              ? new Tile(space.x(), along, thickness, length)
              : new Tile(along, space.y(), length, thickness));
      along += length;
    }
    return column
        ? new Tile(space.x() + thickness, space.y(), space.width() - thickness, space.height())
        : new Tile(space.x(), space.y() + thickness, space.width(), space.height() - thickness);
  }
}
