package undercurrent.driving;

/// The sums of a picture over every rectangle that starts at the top left corner, so that the mean
/// over any rectangle, with parts of pixels at its edges, takes four looks (Crow, *Summed-area
/// tables for texture mapping*, SIGGRAPH 1984).
///
/// What lies outside the picture does not count; a rectangle wholly outside reads its edge.
final class SummedImage {
  private static final int STRIDE = Camera.WIDTH + 1;
  private static final double SLIVER = 0.01;
  private final float[] sums = new float[STRIDE * (Camera.HEIGHT + 1)];

  SummedImage(float[] pixels) {
    for (int row = 0; row < Camera.HEIGHT; row++) {
      float line = 0;
      int from = row * Camera.WIDTH;
      int to = (row + 1) * STRIDE + 1;
      for (int column = 0; column < Camera.WIDTH; column++) {
        line += pixels[from + column];
        sums[to + column] = sums[to + column - STRIDE] + line;
      }
    }
  }

  /// Returns the mean over a rectangle.
  float mean(double left, double right, double top, double bottom) {
    double l = inside(left, Camera.WIDTH);
    double r = Math.max(l + SLIVER, Math.min(Camera.WIDTH, right));
    double t = inside(top, Camera.HEIGHT);
    double b = Math.max(t + SLIVER, Math.min(Camera.HEIGHT, bottom));
    return (float) ((to(r, b) - to(l, b) - to(r, t) + to(l, t)) / ((r - l) * (b - t)));
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
    float[] below = new float[columns.length];
    float[] above = new float[columns.length];
    double[] x = new double[columns.length];
    for (int i = 0; i <= wide; i++) {
      x[i] = inside(columns[i], Camera.WIDTH) + i * SLIVER / columns.length;
    }
    double y = inside(rows[0], Camera.HEIGHT) + SLIVER;
    line(x, y, below);
    for (int row = 0; row + 1 < rows.length; row++) {
      double next = Math.min(y - SLIVER / rows.length, inside(rows[row + 1], Camera.HEIGHT));
      line(x, next, above);
      for (int i = 0; i < wide; i++) {
        double sum = below[i + 1] - below[i] - above[i + 1] + above[i];
        cells[row * wide + i] = sum / ((x[i + 1] - x[i]) * (y - next));
      }
      float[] spare = below;
      below = above;
      above = spare;
      y = next;
    }
  }

  private void line(double[] x, double y, float[] into) {
    for (int i = 0; i < x.length; i++) {
      into[i] = to(x[i], y);
    }
  }

  private static double inside(double value, int size) {
    return Math.max(0, Math.min(size - SLIVER, value));
  }

  /// The sum from the top left corner of the picture to a point in it.
  private float to(double column, double row) {
    double x = Math.min(Camera.WIDTH - 1e-6, column);
    double y = Math.max(0, Math.min(Camera.HEIGHT - 1e-6, row));
    int i = (int) x;
    int j = (int) y;
    float right = (float) (x - i);
    float down = (float) (y - j);
    int at = j * STRIDE + i;
    float above = sums[at] + right * (sums[at + 1] - sums[at]);
    float below = sums[at + STRIDE] + right * (sums[at + STRIDE + 1] - sums[at + STRIDE]);
    return above + down * (below - above);
  }
}
