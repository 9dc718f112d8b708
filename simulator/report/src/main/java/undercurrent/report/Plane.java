package undercurrent.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A chart between two axes into which lines, bars and marks are drawn.
///
/// Its colours are references to the style sheet, so that it follows the page into the dark.
final class Plane implements Chart {
  private static final int NARROWEST_WIDE = 500;
  private static final double LETTER_WIDTH = 0.6; // of its height, in most fonts
  private static final String HALO =
      "stroke:" + Hue.PAPER.reference() + ";stroke-width:4px;paint-order:stroke";

  private final int width;
  private final int height;
  private final int letters;
  private final Scale across;
  private final Scale up;
  private final Markup drawn = new Markup();

  /// Makes an empty chart.
  Plane(int width, int height, Scale across, Scale up) {
    this.width = width;
    this.height = height;
    this.letters = width > NARROWEST_WIDE ? 17 : 13;
    this.across = across;
    this.up = up;
    axes();
  }

  /// Returns the height of letters, in pixels.
  int letters() {
    return letters;
  }

  /// Returns about how wide a text is, in pixels.
  double width(String text) {
    return LETTER_WIDTH * letters * text.length();
  }

  /// Returns the radius of a mark, in pixels.
  double radius() {
    return letters * 0.36;
  }

  /// Returns where a value lies across, in pixels.
  double x(double value) {
    return left() + across.share(value) * (right() - left());
  }

  /// Returns where a value lies upwards, in pixels.
  double y(double value) {
    return bottom() - up.share(value) * (bottom() - top());
  }

  /// Draws a line between two places in pixels.
  void line(double x1, double y1, double x2, double y2, Hue hue, double thickness) {
    drawn.empty(
        "line",
        "x1",
        pixels(x1),
        "y1",
        pixels(y1),
        "x2",
        pixels(x2),
        "y2",
        pixels(y2),
        "style",
        "stroke:" + hue.reference(),
        "stroke-width",
        pixels(thickness));
  }

  /// Draws a line through places in pixels, such as `1,2 3,4`.
  void path(String places, Hue hue, Curve.Dash dash) {
    drawn.empty(
        "polyline",
        "points",
        places,
        "style",
        "fill:none;stroke:" + hue.reference(),
        "stroke-width",
        pixels(letters * 0.16),
        "stroke-dasharray",
        dash.inSvg());
  }

  /// Draws a bar from one value across to another.
  void bar(double from, double to, double top, double thickness, Hue hue) {
    drawn.empty(
        "rect",
        "x",
        pixels(x(from)),
        "y",
        pixels(top),
        "width",
        pixels(Math.max(1, x(to) - x(from))),
        "height",
        pixels(thickness),
        "style",
        "fill:" + hue.reference());
  }

  /// Draws equal dots, all as one path.
  ///
  /// @param places their middles in pixels, each as `M1 2h0`
  /// @param cap the shape, `round` or `square`
  void dots(String places, String cap, double diameter, Hue hue) {
    drawn.empty(
        "path",
        "d",
        places,
        "style",
        "fill:none;stroke:" + hue.reference() + ";stroke-linecap:" + cap,
        "stroke-width",
        pixels(diameter),
        "opacity",
        "0.75");
  }

  /// Draws a mark around a place in pixels.
  void mark(Mark mark, double x, double y) {
    mark.draw(drawn, x, y, radius());
  }

  /// Writes letters at a place in pixels.
  ///
  /// @param anchor what of the text stands there: `start`, `middle` or `end`
  void write(String text, double x, double y, String anchor, Hue hue) {
    drawn.element(
        "text",
        text,
        "x",
        pixels(x),
        "y",
        pixels(y),
        "text-anchor",
        anchor,
        "style",
        "fill:" + hue.reference() + ";font-size:" + letters + "px;" + HALO);
  }

  @Override
  public String svg(String id, String title, String description) {
    var svg = new Markup();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + width + " " + height,
        "role",
        "img",
        "aria-labelledby",
        id + "-t " + id + "-d");
    svg.element("title", title, "id", id + "-t").element("desc", description, "id", id + "-d");
    return svg.add(drawn).close().toString();
  }

  /// Returns a length with one decimal, as SVG reads it.
  static String pixels(double length) {
    var rounded = BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private void axes() {
    for (Scale.Tick tick : up.ticks()) {
      line(left(), y(tick.at()), right(), y(tick.at()), Hue.GRID, 1);
      write(tick.label(), left() - 0.5 * letters, y(tick.at()) + 0.35 * letters, "end", Hue.INK);
    }
    for (Scale.Tick tick : across.ticks()) {
      line(
          x(tick.at()), up.ticks().isEmpty() ? top() : bottom(), x(tick.at()), foot(), Hue.GRID, 1);
    }
    labels();
    line(left(), bottom(), right(), bottom(), Hue.INK, 1.5);
    write(across.title(), (left() + right()) / 2, height - 0.4 * letters, "middle", Hue.INK);
    write(up.title(), 0, letters, "start", Hue.INK);
  }

  /// Labels the axis across, and leaves out what has no room beside the label before.
  private void labels() {
    double free = 0;
    for (Scale.Tick tick : across.ticks()) {
      String anchor = anchor(tick);
      double wide = width(tick.label());
      double begin =
          x(tick.at())
              - switch (anchor) {
                case "start" -> 0;
                case "middle" -> wide / 2;
                default -> wide;
              };
      if (begin >= free) {
        write(tick.label(), x(tick.at()), foot() + letters, anchor, Hue.INK);
        free = begin + wide + 0.4 * letters;
      }
    }
  }

  /// A label at the very edge of a chart without room beside it stays inside.
  private String anchor(Scale.Tick tick) {
    if (!up.ticks().isEmpty()) {
      return "middle";
    }
    return tick.at() <= across.low() ? "start" : tick.at() >= across.high() ? "end" : "middle";
  }

  private double left() {
    return up.ticks().isEmpty() ? 2 : 3.4 * letters;
  }

  private double right() {
    return width - (up.ticks().isEmpty() ? 2 : 1.8 * letters);
  }

  private double top() {
    return up.title().isEmpty() ? 2 : 2.2 * letters;
  }

  private double bottom() {
    return height - 3.2 * letters;
  }

  private double foot() {
    return bottom() + 0.4 * letters;
  }
}
