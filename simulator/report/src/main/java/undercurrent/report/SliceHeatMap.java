package undercurrent.report;

import java.util.List;
import java.util.stream.DoubleStream;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;

/// The true accuracy of each slice week by week, as a map: a row a slice, a column a week, the
/// darker the better.
record SliceHeatMap(List<MeasureResult> slices, int weeks) {
  private static final int LABEL = 150;
  private static final int CELL = 15;
  private static final int ROW = 22;
  private static final int BELOW = 92; // the axis and the colour bar
  private static final int LETTERS = 13;
  private static final int LEAST_WEEKS = 16; // so that the colour bar has room
  private static final double LEAST_ENLARGED = 0.8; // so that a phone scrolls many weeks
  private static final double MOST_ENLARGED = 1.4; // so that few weeks do not have huge letters
  private static final int SHADES = 20;
  private static final double PALEST = 0.08;
  private static final double NARROW = 340;
  private static final double LEAST_SCALE = 150;
  private static final String READING =
      "A row is a slice, a column a week, the stronger the colour the better.";

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
    page.open("figure", "id", "slices").element("h3", Titles.sentence(accuracy) + " by slice");
    page.element("p", READING + " Means over the replications.", "class", "reading");
    picture(page.open("div", "class", "scroll wide"), CELL, accuracy);
    page.close();
    double fits = (NARROW - LABEL) / Math.max(weeks, LEAST_WEEKS);
    picture(page.open("div", "class", "narrow"), fits, accuracy);
    page.close();
    page.open("details").element("summary", "The same as a table");
    page.open("div", "class", "scroll").add(table()).close().close().close();
  }

  private void picture(Markup page, double cell, String accuracy) {
    double low = ends().min().orElse(0);
    double high = ends().max().orElse(1);
    double width = LABEL + cell * Math.max(weeks, LEAST_WEEKS);
    String size = "0 0 " + Plane.pixels(width) + " " + (ROW * slices.size() + BELOW);
    boolean isNarrow = cell < CELL;
    String enlarged =
        isNarrow
            ? ""
            : "min-width:"
                + Math.round(LEAST_ENLARGED * width)
                + "px;max-width:"
                + Math.round(MOST_ENLARGED * width)
                + "px";
    page.open(
        "svg",
        "viewBox",
        size,
        "role",
        "img",
        "aria-label",
        "true accuracy by slice and week",
        "style",
        enlarged);
    page.element("title", "True accuracy by slice and week");
    page.element("desc", READING);
    for (int row = 0; row < slices.size(); row++) {
      row(page, row, cell, low, high);
    }
    axis(page, cell);
    colours(page, cell, accuracy, low, high);
    page.close();
  }

  private DoubleStream ends() {
    return slices.stream()
        .flatMap(slice -> slice.series().stream())
        .mapToDouble(point -> point.estimate().mean());
  }

  private void row(Markup page, int row, double cell, double low, double high) {
    write(page, name(slices.get(row)), 0, ROW * row + 15, "start");
    for (var point : slices.get(row).series()) {
      double share = high > low ? (point.estimate().mean() - low) / (high - low) : 1;
      shade(page, LABEL + cell * point.week(), ROW * row, cell, share);
    }
  }

  private void axis(Markup page, double cell) {
    int y = ROW * slices.size() + LETTERS + 2;
    write(page, "week", 0, y, "start");
    int every = weeks < 10 ? 1 : cell < CELL ? 10 : 4; // two figures are wider than a cell
    for (int week = every; week <= weeks; week += every) {
      write(page, String.valueOf(week), LABEL + cell * (week - 0.5), y, "middle");
    }
  }

  /// Draws what the shades mean, with numbers at the ends and in the middle.
  private void colours(Markup page, double cell, String accuracy, double low, double high) {
    int top = ROW * slices.size() + 36;
    write(page, accuracy, 0, top + 15, "start");
    double wide = Math.max(cell * LEAST_WEEKS, LEAST_SCALE) / SHADES;
    for (int i = 0; i < SHADES; i++) {
      shade(page, LABEL + wide * i, top, wide, (double) i / (SHADES - 1));
    }
    for (double share : new double[] {0, 0.5, 1}) {
      String number = Figures.decimals(low + share * (high - low), 3);
      String anchor = share == 0 ? "start" : share == 1 ? "end" : "middle";
      write(page, number, LABEL + share * wide * SHADES, top + ROW + LETTERS, anchor);
    }
  }

  private static void shade(Markup page, double x, double y, double width, double share) {
    page.empty(
        "rect",
        "x",
        Plane.pixels(x),
        "y",
        Plane.pixels(y),
        "width",
        Plane.pixels(width),
        "height",
        String.valueOf(ROW - 2),
        "style",
        "fill:" + Hue.BLUE.reference(),
        "opacity",
        Figures.decimals(PALEST + (1 - PALEST) * share, 2));
  }

  private static void write(Markup page, String text, double x, double y, String anchor) {
    page.element(
        "text",
        text,
        "x",
        Plane.pixels(x),
        "y",
        Plane.pixels(y),
        "text-anchor",
        anchor,
        "style",
        "fill:" + Hue.INK.reference() + ";font-size:" + LETTERS + "px");
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
