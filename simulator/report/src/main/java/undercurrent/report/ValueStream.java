package undercurrent.report;

import java.util.List;
import undercurrent.experiment.RunResult;

/// The value stream of a run: for each stage how long a piece of work is in hand and how long it
/// waits.
final class ValueStream implements Chart {
  private static final int NARROWEST_WIDE = 500;
  private static final int LABEL = 262;
  private static final int TEXT = 252;

  private final List<FlowRows.Row> rows;
  private final int width;
  private final int height;
  private final boolean isWide;
  private final double longest;

  private ValueStream(List<FlowRows.Row> rows, int width, int height) {
    this.rows = rows;
    this.width = width;
    this.height = height;
    this.isWide = width > NARROWEST_WIDE;
    this.longest = rows.stream().mapToDouble(row -> row.touch() + row.waiting()).max().orElse(1);
  }

  /// Returns the figure of a run that finished some work.
  static ChartFigure of(RunResult run) {
    List<FlowRows.Row> rows = FlowRows.of(run);
    return new ChartFigure(
        "value-stream",
        "The value stream",
        "The mean course of a piece of work in each stage, from its request to its end, nights and"
            + " weekends among it: hours in hand + hours waiting. The percentage is the flow"
            + " efficiency: the share of the time that somebody has it in hand.",
        legend(),
        (width, height) -> new ValueStream(rows, width, height),
        table(rows),
        Math.max(0.4, rows.size() * 0.115));
  }

  private static Markup legend() {
    var legend = new Markup().open("ul", "class", "legend");
    for (var entry : List.of(Hue.BLUE, Hue.ORANGE)) {
      legend
          .open("li")
          .open("svg", "class", "swatch", "viewBox", "0 0 16 16", "aria-hidden", "true");
      legend.empty("rect", "width", "16", "height", "16", "style", "fill:" + entry.reference());
      legend.close().text(entry == Hue.BLUE ? "in hand" : "waiting").close();
    }
    return legend.close();
  }

  private static Markup table(List<FlowRows.Row> rows) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head :
        List.of("Stage", "Items", "In hand, h", "Waiting, h", "Efficiency", "Came back")) {
      table.element("th", head, "scope", "col");
    }
    table.close().close().open("tbody");
    for (FlowRows.Row row : rows) {
      table.open("tr").element("th", row.stage(), "scope", "row");
      table.element("td", Figures.decimals(row.items(), 0), "class", "figure");
      table.element("td", Figures.decimals(row.touch(), 1), "class", "figure");
      table.element("td", Figures.decimals(row.waiting(), 1), "class", "figure");
      table.element("td", Figures.percent(row.efficiency()), "class", "figure");
      table.element("td", Figures.percent(row.back()), "class", "figure").close();
    }
    return table.close().close();
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
        "font-size",
        isWide ? "17" : "13",
        "aria-labelledby",
        id + "-t " + id + "-d");
    svg.element("title", title, "id", id + "-t").element("desc", description, "id", id + "-d");
    double each = (double) height / Math.max(1, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      if (isWide) {
        wide(svg, rows.get(i), i * each, each);
      } else {
        narrow(svg, rows.get(i), i * each, each);
      }
    }
    return svg.close().toString();
  }

  private void wide(Markup svg, FlowRows.Row row, double top, double each) {
    double middle = top + each / 2;
    SvgText.write(svg, row.stage(), 0, middle - 2, "start", "600");
    String back = row.back() > 0 ? ", " + Figures.percent(row.back()) + " came back" : "";
    SvgText.write(
        svg, Figures.decimals(row.items(), 0) + " items" + back, 0, middle + 16, "start", "400");
    double end = bars(svg, row, LABEL, middle - each * 0.28, width - LABEL - TEXT, each * 0.56);
    String words =
        Figures.decimals(row.touch(), 1)
            + " h + "
            + Figures.decimals(row.waiting(), 0)
            + " h waiting, "
            + Figures.percent(row.efficiency());
    SvgText.write(svg, words, end + 10, middle + 6, "start", "400");
  }

  private void narrow(Markup svg, FlowRows.Row row, double top, double each) {
    SvgText.write(svg, row.stage(), 0, top + 13, "start", "600");
    String hours = Figures.decimals(row.touch(), 0) + " + " + Figures.decimals(row.waiting(), 0);
    String words = hours + " h, " + Figures.percent(row.efficiency());
    SvgText.write(svg, words, width, top + 13, "end", "400");
    bars(svg, row, 0, top + 17, width, each - 22);
  }

  private double bars(
      Markup svg, FlowRows.Row row, double left, double top, double room, double thick) {
    double touch = row.touch() / longest * room;
    double wait = row.waiting() / longest * room;
    bar(svg, left, top, touch, thick, Hue.BLUE);
    bar(svg, left + touch, top, wait, thick, Hue.ORANGE);
    return left + touch + wait;
  }

  private static void bar(Markup svg, double x, double y, double wide, double high, Hue hue) {
    svg.empty(
        "rect",
        "x",
        Plane.pixels(x),
        "y",
        Plane.pixels(y),
        "width",
        Plane.pixels(wide),
        "height",
        Plane.pixels(high),
        "style",
        "fill:" + hue.reference());
  }
}
