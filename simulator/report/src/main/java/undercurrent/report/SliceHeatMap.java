package undercurrent.report;

import java.util.List;
import java.util.stream.DoubleStream;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;

/// The true accuracy of each slice week by week, as a map: a row a slice, a column a week, the darker
/// the better.
record SliceHeatMap(List<MeasureResult> slices, int weeks) {
  private static final int LABEL = 150;
  private static final int CELL = 15;
  private static final int ROW = 22;

  /// Returns the map of a run.
  static SliceHeatMap of(RunResult run) {
    var slices =
        run.measures().stream()
            .filter(result -> result.measure().name().startsWith("accuracy.slice."))
            .filter(result -> !result.series().isEmpty())
            .toList();
    return new SliceHeatMap(slices, RunCharts.weeks(run));
  }

  /// Tells whether there is something to show.
  boolean isEmpty() {
    return slices.isEmpty();
  }

  /// Adds the map to a page.
  void addTo(Markup page, String accuracy) {
    double low = ends().min().orElse(0);
    double high = ends().max().orElse(1);
    page.open("figure", "id", "slices").element("h3", Titles.sentence(accuracy) + " by slice");
    page.element(
        "p",
        "A column is a week; the palest cell is "
            + Figures.decimals(low, 2)
            + ", the darkest "
            + Figures.decimals(high, 2)
            + ". Means over the replications.",
        "class",
        "reading");
    page.open("div", "class", "scroll");
    String size = "0 0 " + (LABEL + CELL * weeks) + " " + ROW * slices.size();
    page.open(
        "svg", "viewBox", size, "role", "img", "aria-label", "true accuracy by slice and week");
    page.element("title", "True accuracy by slice and week");
    page.element("desc", "A row a slice, a column a week, the darker the better.");
    for (int row = 0; row < slices.size(); row++) {
      row(page, row, low, high);
    }
    page.close().close();
    page.open("details").element("summary", "The same as a table");
    page.open("div", "class", "scroll").add(table()).close().close().close();
  }

  private DoubleStream ends() {
    return slices.stream()
        .flatMap(slice -> slice.series().stream())
        .mapToDouble(point -> point.estimate().mean());
  }

  private void row(Markup page, int row, double low, double high) {
    String top = String.valueOf(ROW * row);
    page.element(
        "text",
        name(slices.get(row)),
        "x",
        "0",
        "y",
        String.valueOf(ROW * row + 15),
        "style",
        "fill:" + Hue.INK.reference() + ";font-size:13px");
    for (var point : slices.get(row).series()) {
      double share = high > low ? (point.estimate().mean() - low) / (high - low) : 1;
      page.empty(
          "rect",
          "x",
          String.valueOf(LABEL + CELL * point.week()),
          "y",
          top,
          "width",
          String.valueOf(CELL),
          "height",
          String.valueOf(ROW - 2),
          "style",
          "fill:" + Hue.BLUE.reference(),
          "opacity",
          Figures.decimals(0.08 + 0.92 * share, 2));
    }
  }

  private Markup table() {
    var curves =
        slices.stream()
            .map(slice -> new Curve(name(slice), Hue.BLUE, Curve.Dash.SOLID, slice.series()))
            .toList();
    return ChartFigure.table(curves, "ratio", weeks);
  }

  private static String name(MeasureResult slice) {
    return slice.measure().name().substring("accuracy.slice.".length()).replace('-', ' ');
  }
}
