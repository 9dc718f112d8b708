package undercurrent.report;

/// Words in a picture.
final class SvgText {
  private SvgText() {}

  /// Writes a line of text in the colour of ink.
  ///
  /// @param anchor which end of it stands at x: `start`, `middle` or `end`
  /// @param weight `normal` or `bold`, or a number of the style sheet's
  static void write(Markup svg, String text, double x, double y, String anchor, String weight) {
    svg.element(
        "text",
        text,
        "x",
        Plane.pixels(x),
        "y",
        Plane.pixels(y),
        "text-anchor",
        anchor,
        "font-weight",
        weight,
        "style",
        "fill:" + Hue.INK.reference());
  }
}
