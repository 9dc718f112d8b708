package undercurrent.report;

import java.util.List;

/// Rows of a chart below one another, each with a text above its bars.
final class BarRows {
  private static final double BAR = 0.42; // of a row

  private BarRows() {}

  /// A row.
  ///
  /// @param text what stands above the bars
  /// @param brief what stands there where the text has no room
  /// @param bars none or more
  record Row(String text, String brief, List<Bar> bars) {

    /// Makes a row whose text is short.
    Row(String text, List<Bar> bars) {
      this(text, text, bars);
    }
  }

  /// A bar.
  ///
  /// @param from where it begins on the axis across
  /// @param to where it ends
  /// @param thickness how thick it is, as a share of the thickest
  /// @param hue its colour
  record Bar(double from, double to, double thickness, Hue hue) {}

  /// Returns a row with one bar from the lower end of a logarithmic axis; without it for 0.
  static Row logarithmic(String text, double value, Scale across, Hue hue) {
    return value > 0
        ? new Row(text, List.of(new Bar(across.low(), StrictMath.log10(value), 1, hue)))
        : new Row(text, List.of());
  }

  /// Draws rows, the first one on top.
  static Plane draw(List<Row> rows, Scale across, int width, int height) {
    var plane = new Plane(width, height, across, Scale.silent(0, rows.size()));
    double tall = plane.y(0) - plane.y(1);
    for (int i = 0; i < rows.size(); i++) {
      double top = plane.y((double) rows.size() - i);
      double baseline = top + (1 - BAR) / 2 * tall + 0.36 * plane.letters();
      Row row = rows.get(i);
      String text = plane.width(row.text()) < width ? row.text() : row.brief();
      plane.write(text, plane.x(across.low()) + 4, baseline, "start", Hue.INK);
      for (Bar bar : row.bars()) {
        double thick = bar.thickness() * BAR * tall;
        double middle = top + (1 - BAR / 2) * tall;
        plane.bar(bar.from(), bar.to(), middle - thick / 2, thick, bar.hue());
      }
    }
    return plane;
  }

  /// Adds a coloured bar with its meaning to a legend.
  static void sample(Markup legend, Hue hue, double thickness, String meaning) {
    legend.open("li");
    legend.open("svg", "class", "swatch", "viewBox", "-8 -8 16 16", "aria-hidden", "true");
    legend.empty(
        "rect",
        "x",
        "-8",
        "y",
        Plane.pixels(-5 * thickness),
        "width",
        "16",
        "height",
        Plane.pixels(10 * thickness),
        "style",
        "fill:" + hue.reference());
    legend.close().text(meaning).close();
  }
}
