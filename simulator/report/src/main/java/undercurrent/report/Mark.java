package undercurrent.report;

/// A mark in a chart, told from the others by its shape as well as by its colour.
enum Mark {
  CIRCLE(Hue.BLUE, "M-1 0a1 1 0 1 0 2 0a1 1 0 1 0-2 0z"),
  TRIANGLE(Hue.VERMILLION, "M0-1.2L1.1.8L-1.1.8z"),
  DIAMOND(Hue.ORANGE, "M0-1.3L1.1 0L0 1.3L-1.1 0z"),
  CROSS(
      Hue.PURPLE,
      "M-1.2-.6L-.6-1.2L0-.6L.6-1.2L1.2-.6L.6 0L1.2.6L.6 1.2L0 .6L-.6 1.2L-1.2.6L-.6 0z"),
  SQUARE(Hue.GREEN, "M-.9-.9H.9V.9H-.9z");

  private static final double IN_LEGEND = 6;

  private final Hue hue;
  private final String path;

  Mark(Hue hue, String path) {
    this.hue = hue;
    this.path = path;
  }

  /// Returns its colour.
  Hue hue() {
    return hue;
  }

  /// Draws the mark around a place.
  void draw(Markup svg, double x, double y, double radius) {
    String place = Plane.pixels(x) + " " + Plane.pixels(y);
    svg.empty(
        "path",
        "d",
        path,
        "transform",
        "translate(" + place + ") scale(" + Plane.pixels(radius) + ")",
        "style",
        "fill:" + hue.reference() + ";stroke:" + Hue.PAPER.reference(),
        "stroke-width",
        "0.2");
  }

  /// Draws the mark as a legend shows it.
  void sample(Markup legend) {
    legend.open("svg", "class", "swatch", "viewBox", "-8 -8 16 16", "aria-hidden", "true");
    draw(legend, 0, 0, IN_LEGEND);
    legend.close();
  }
}
