package undercurrent.bench.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import undercurrent.bench.Row.Side;

/// A drawing of all speeds on a logarithmic axis, in SVG: a line from the lowest to the highest of
/// each library, and a dot at its median.
final class LogChart {
  private static final int LEFT = 330;
  private static final int PLOT = 500;
  private static final int WIDTH = LEFT + PLOT + 70;
  private static final int ROW = 19;
  private static final int TITLE = 36;
  private static final int HEAD = 30;
  private static final int FOOT = 34;
  private static final List<Double> LINES = List.of(1.0, 2.0, 5.0);

  private final Results results;
  private final double firstDecade;
  private final double decades;
  private final StringBuilder marks = new StringBuilder();
  private int down = HEAD;

  LogChart(Results results) {
    this.results = results;
    double[] all =
        results.speeds().stream()
            .flatMapToDouble(speed -> Arrays.stream(speed.millions()))
            .toArray();
    firstDecade = Math.floor(Math.log10(Arrays.stream(all).min().orElse(1)));
    double last = Math.ceil(Math.log10(Arrays.stream(all).max().orElse(1)));
    decades = Math.max(1, last - firstDecade);
  }

  /// Returns the drawing.
  String svg() {
    results.byWork().forEach(this::work);
    int height = down + FOOT;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        font-family="sans-serif" font-size="12">
        <title>Millions a second, by work and library</title>
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        """
            .formatted(WIDTH, height)
        + legend()
        + grid()
        + marks
        + "</svg>\n";
  }

  private void work(String work, List<Measurement> rows) {
    down += TITLE;
    text(LEFT - 10, down - 8, "end", "bold", work);
    text(LEFT, down - 8, "start", "normal", "million " + rows.getFirst().counts() + " a second");
    for (Measurement row : rows) {
      down += ROW;
      text(LEFT - 10, down - 5, "end", "normal", row.library());
      if (!row.failed()) {
        speed(row, down - 9);
      }
    }
  }

  private void speed(Measurement row, int at) {
    String colour = colour(row.side());
    mark(
        "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"3\"/>",
        across(row.lowest()), across(row.highest()), at, at, colour);
    mark("<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"%s\"/>", across(row.median()), at, colour);
    double right = Math.max(across(row.highest()), across(row.median()) + 5) + 6;
    text(right, at + 4, "start", "normal", Tables.fine(row.median()));
  }

  private String grid() {
    var lines = new StringBuilder();
    for (double decade = firstDecade; decade <= firstDecade + decades; decade++) {
      for (double line : LINES) {
        double value = line * Math.pow(10, decade);
        if (across(value) <= LEFT + PLOT + 0.1) {
          lines.append(gridLine(value, line == 1));
        }
      }
    }
    return lines.toString();
  }

  private String gridLine(double value, boolean isDecade) {
    return String.format(
        Locale.ROOT,
        """
        <line x1="%1$.1f" x2="%1$.1f" y1="%2$d" y2="%3$d" stroke="%4$s"/>
        <text x="%1$.1f" y="%5$d" text-anchor="middle" fill="#555555">%6$s</text>
        """,
        across(value),
        HEAD,
        down + 6,
        isDecade ? "#b8b8b8" : "#ececec",
        down + 22,
        value >= 1 ? "%.0f".formatted(value) : Double.toString(rounded(value)));
  }

  private String legend() {
    var text = new StringBuilder();
    int at = LEFT;
    for (Side side : Side.values()) {
      text.append(
          """
          <circle cx="%d" cy="15" r="5" fill="%s"/>
          <text x="%d" y="19" fill="#222222">%s</text>
          """
              .formatted(at, colour(side), at + 10, name(side)));
      at += 120;
    }
    return text.toString();
  }

  private static String name(Side side) {
    return switch (side) {
      case OURS -> "Undercurrent";
      case OUR_VARIANT -> "– in other ways";
      case PEER -> "other libraries";
      case LIMIT -> "bare limits";
    };
  }

  private static String colour(Side side) {
    return switch (side) {
      case OURS -> "#0072b2";
      case OUR_VARIANT -> "#56b4e9";
      case PEER -> "#d55e00";
      case LIMIT -> "#777777";
    };
  }

  private double across(double value) {
    return LEFT + PLOT * (Math.log10(value) - firstDecade) / decades;
  }

  private static double rounded(double value) {
    return Math.round(value * 1e6) / 1e6;
  }

  private void text(double x, int y, String anchor, String weight, String words) {
    mark(
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"#222222\">"
            + "%s</text>",
        x, y, anchor, weight, words.replace("&", "&amp;").replace("<", "&lt;"));
  }

  private void mark(String format, Object... values) {
    marks.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
