package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gathers places into the cells of a grid, a dot a cell, larger where more places are in it.
///
/// @param cell the width of a cell in pixels, which is the diameter of the smallest dot
record DotGrid(double cell) {
  private static final int MOST_CELLS = 100_000; // in a row, more than any picture has

  /// How large a dot is.
  enum Size {
    ONE(1, 1),
    FEW(2, 1.5),
    SOME(5, 2.1),
    MANY(20, 3);

    private final int least;
    private final double scale;

    Size(int least, double scale) {
      this.least = least;
      this.scale = scale;
    }

    /// Returns its diameter, in those of the smallest.
    double scale() {
      return scale;
    }

    /// Returns how many things it stands for, in words.
    String inWords(String thing) {
      if (this == ONE) {
        return "1 " + thing;
      }
      String plural = " " + thing + "s";
      return this == MANY
          ? least + plural + " or more"
          : least + " to " + (values()[ordinal() + 1].least - 1) + plural;
    }

    static Size of(int count) {
      Size found = ONE;
      for (Size size : values()) {
        found = count >= size.least ? size : found;
      }
      return found;
    }
  }

  /// A place in pixels.
  record Place(double x, double y) {}

  /// Dots of one size.
  ///
  /// @param path their middles, each as `M1 2h0`
  /// @param count how many places they stand for
  record Layer(double diameter, String path, int count) {}

  /// Returns the dots, the smallest ones first.
  List<Layer> layers(List<Place> places) {
    SortedMap<Long, Integer> counts = new TreeMap<>();
    for (Place place : places) {
      long key = Math.round(place.y() / cell) * MOST_CELLS + Math.round(place.x() / cell);
      counts.merge(key, 1, Integer::sum);
    }
    var layers = new ArrayList<Layer>();
    for (Size size : Size.values()) {
      var path = new StringBuilder();
      int count = 0;
      for (var found : counts.entrySet()) {
        if (Size.of(found.getValue()) == size) {
          path.append('M').append(Plane.pixels(cell * (found.getKey() % MOST_CELLS)));
          path.append(' ').append(Plane.pixels(cell * (found.getKey() / MOST_CELLS)));
          path.append("h0");
          count += found.getValue();
        }
      }
      if (count > 0) {
        layers.add(new Layer(cell * size.scale(), path.toString(), count));
      }
    }
    return layers;
  }
}
