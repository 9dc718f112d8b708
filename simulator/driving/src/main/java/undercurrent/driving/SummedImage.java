package undercurrent.driving;

/// The sums of a picture over every rectangle that starts at the top left corner, so that the mean
/// over any rectangle, with parts of pixels at its edges, takes four looks (Crow, *Summed-area
/// tables for texture mapping*, SIGGRAPH 1984).
///
/// What lies outside the picture does not count; a rectangle wholly outside reads its edge.
final class SummedImage {
  private static final int STRIDE = Camera.WIDTH + 1;
  private static final double SLIVER = 1e-4;
  private final double[] sums = new double[STRIDE * (Camera.HEIGHT + 1)];

  /// Makes the sums of no picture yet.
  SummedImage() {}

  /// Makes the sums of a picture.
  SummedImage(float[] pixels) {
    take(pixels);
  }

  /// Takes the sums of another picture, in place of the one before. Four rows are summed at once,
  /// since no line has to wait for the others.
  void take(float[] pixels) {
    for (int row = 0; row < Camera.HEIGHT; row += 4) {
      double first = 0;
      double second = 0;
      double third = 0;
      double fourth = 0;
      int from = row * Camera.WIDTH;
      int to = (row + 1) * STRIDE + 1;
      for (int column = 0; column < Camera.WIDTH; column++) {
        first += pixels[from + column];
        second += pixels[from + Camera.WIDTH + column];
        third += pixels[from + 2 * Camera.WIDTH + column];
        fourth += pixels[from + 3 * Camera.WIDTH + column];
        double sum = sums[to + column - STRIDE] + first;
        sums[to + column] = sum;
        sum += second;
        sums[to + column + STRIDE] = sum;
        sum += third;
        sums[to + column + 2 * STRIDE] = sum;
        sum += fourth;
        sums[to + column + 3 * STRIDE] = sum;
      }
    }
  }

  /// Returns the mean over a rectangle.
  double mean(double left, double right, double top, double bottom) {
    double l = between(0, left, Camera.WIDTH - SLIVER);
    double r = between(l + SLIVER, right, Camera.WIDTH);
    double t = between(0, top, Camera.HEIGHT - SLIVER);
    double b = between(t + SLIVER, bottom, Camera.HEIGHT);
    return (to(r, b) - to(l, b) - to(r, t) + to(l, t)) / ((r - l) * (b - t));
  }

  /// Returns the mean over whole pixels, from a column and a row up to others that do not count:
  /// the same as [#mean], without its work on parts of pixels.
  ///
  /// @param right below the width of the picture
  /// @param bottom below its height
  double meanOfPixels(int left, int right, int top, int bottom) {
    int above = top * STRIDE;
    int below = bottom * STRIDE;
    double sum =
        sums[below + right] - sums[below + left] - sums[above + right] + sums[above + left];
    return sum / ((right - left) * (bottom - top));
  }

  /// Returns the edges of equal steps from left to right, for [#means].
  static double[] columns(double left, double width, int count) {
    double[] edges = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      edges[i] = left + i * width;
    }
    return edges;
  }

  /// Returns the edges of equal steps from the bottom up, for [#means].
  static double[] rows(double bottom, double height, int count) {
    double[] edges = new double[count + 1];
    for (int i = 0; i <= count; i++) {
      edges[i] = bottom - i * height;
    }
    return edges;
  }

  /// Puts the means of all cells between column edges (rising) and row edges (falling, since rows
  /// count downwards) into `cells`, row by row. Cells that touch share their corners.
  void means(double[] columns, double[] rows, double[] cells) {
    int wide = columns.length - 1;
    int high = rows.length - 1;
    double[] x = new double[columns.length];
    for (int i = 0; i <= wide; i++) {
      x[i] = between(i * SLIVER, columns[i], Camera.WIDTH - (wide - i) * SLIVER);
    }
    double[] below = new double[columns.length];
    double[] above = new double[columns.length];
    double y = between(high * SLIVER, rows[0], Camera.HEIGHT);
    line(x, y, below);
    for (int row = 0; row < high; row++) {
      int left = high - row - 1;
      double next = between(left * SLIVER, rows[row + 1], Camera.HEIGHT - (row + 1) * SLIVER);
      line(x, next, above);
      for (int i = 0; i < wide; i++) {
        double sum = below[i + 1] - below[i] - above[i + 1] + above[i];
        cells[row * wide + i] = sum / ((x[i + 1] - x[i]) * (y - next));
      }
      double[] spare = below;
      below = above;
      above = spare;
      y = next;
    }
  }

  private void line(double[] x, double y, double[] into) {
    for (int i = 0; i < x.length; i++) {
      into[i] = to(x[i], y);
    }
  }

  private static double between(double low, double value, double high) {
    return Math.max(low, Math.min(high, value));
  }

  /// The sum from the top left corner of the picture to a point in it.
  private double to(double column, double row) {
    double x = Math.min(Camera.WIDTH - 1e-9, column);
    double y = Math.min(Camera.HEIGHT - 1e-9, row);
    int i = (int) x;
    int j = (int) y;
    int at = j * STRIDE + i;
    double right = x - i;
    double above = sums[at] + right * (sums[at + 1] - sums[at]);
    double below = sums[at + STRIDE] + right * (sums[at + STRIDE + 1] - sums[at + STRIDE]);
    return above + (y - j) * (below - above);
  }
}
