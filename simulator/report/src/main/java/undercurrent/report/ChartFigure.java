package undercurrent.report;

import java.util.List;

/// A chart as it stands in a page: a heading, how to read it, a legend, the picture for a wide and
/// for a narrow page, and a table with the same figures.
///
/// @param id a name that no other figure of the page has
/// @param title its heading
/// @param reading how to read it
/// @param legend what its lines or areas are
/// @param picture how it is painted
/// @param table the same figures
/// @param tallness how much taller than usual the picture is, above 0
record ChartFigure(
    String id,
    String title,
    String reading,
    Markup legend,
    Picture picture,
    Markup table,
    double tallness) {
  private static final int WIDE = 1000;
  private static final int WIDE_HEIGHT = 400;
  private static final int NARROW = 340;
  private static final int NARROW_HEIGHT = 270;

  /// Paints a chart of a size.
  @FunctionalInterface
  interface Picture {
    Chart paint(int width, int height);
  }

  /// Makes a figure as tall as usual.
  ChartFigure(
      String id, String title, String reading, Markup legend, Picture picture, Markup table) {
    this(id, title, reading, legend, picture, table, 1);
  }

  /// Adds the figure to a page; without its picture where the machine has no fonts to paint with.
  void addTo(Markup page) {
    page.open("figure", "id", id);
    page.element("h3", title);
    page.element("p", reading, "class", "reading");
    page.add(legend);
    if (Painting.isPossible()) {
      page.open("div", "class", "wide").verbatim(svg("wide", WIDE, WIDE_HEIGHT)).close();
      page.open("div", "class", "narrow").verbatim(svg("narrow", NARROW, NARROW_HEIGHT)).close();
    } else {
      page.element("p", Painting.WHY_NOT, "class", "reading");
    }
    page.open("details").element("summary", "The same as a table");
    page.open("div", "class", "scroll").add(table).close();
    page.close().close();
  }

  private String svg(String size, int width, int height) {
    int tall = (int) Math.round(height * tallness);
    return picture.paint(width, tall).svg(id + "-" + size, title, reading);
  }

  /// Returns a legend of curves, each with its colour and pattern.
  static Markup legend(List<Curve> curves, List<Moment> moments) {
    var legend = new Markup().open("ul", "class", "legend");
    for (Curve curve : curves) {
      legend.open("li");
      sample(legend, curve.hue(), curve.dash());
      legend.text(curve.name() + (curve.points().isEmpty() ? " (nothing to read)" : "")).close();
    }
    for (Moment moment : moments) {
      String week = " (after " + Figures.decimals(moment.week(), 1) + " weeks)";
      legend.open("li").element("strong", moment.letter());
      legend.text(" " + moment.meaning() + week).close();
    }
    return legend.close();
  }

  /// Adds a piece of a line to a legend.
  static void sample(Markup legend, Hue hue, Curve.Dash dash) {
    legend
        .open("svg", "class", "sample", "viewBox", "0 0 44 12", "aria-hidden", "true")
        .empty(
            "line",
            "x1",
            "0",
            "y1",
            "6",
            "x2",
            "44",
            "y2",
            "6",
            "stroke-width",
            "3.5",
            "style",
            "stroke:" + hue.reference(),
            "stroke-dasharray",
            dash.inSvg())
        .close();
  }

  /// Returns the weeks of curves as a table.
  static Markup table(List<Curve> curves, String unit, int weeks) {
    var table = new Markup().open("table").open("thead").open("tr");
    table.element("th", "Week", "scope", "col");
    for (Curve curve : curves) {
      table.element("th", curve.name(), "scope", "col");
    }
    table.close().close().open("tbody");
    for (int week = 0; week < weeks; week++) {
      table.open("tr").element("th", String.valueOf(week + 1), "scope", "row");
      for (Curve curve : curves) {
        table.element("td", cell(curve, unit, week));
      }
      table.close();
    }
    return table.close().close();
  }

  private static String cell(Curve curve, String unit, int week) {
    return curve.points().stream()
        .filter(point -> point.week() == week)
        .map(point -> Figures.withoutUnit(unit, point.estimate(), "±"))
        .findFirst()
        .orElse("");
  }
}
