package undercurrent.notebook.lab;

import static undercurrent.report.Wording.escaped;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.report.Wording;

/// A chart as SVG that takes its ink from the page around it, so that it reads on light and dark.
///
/// It is written letter by letter rather than painted, so that a stored notebook holds the same
/// picture whatever fonts the machine has.
final class ChartDrawing {
  static final int MOST_CURVES = 4;

  /// More bands than two hide each other.
  private static final int MOST_BANDS = 2;

  private static final int WIDTH = 760;
  private static final int HEIGHT = 300;
  private static final int LEFT = 62;
  private static final int RIGHT = 12;
  private static final int TOP = 22;
  private static final int BOTTOM = 42;
  private static final int TICKS_ACROSS = 10;

  /// Colours that readers with colour-blindness can tell apart (Okabe and Ito 2008).
  private static final List<String> COLOURS = List.of("#009e73", "#d55e00", "#cc79a7", "#0086d1");

  private static final List<String> DASHES = List.of("none", "8 5", "2 4", "12 4 2 4");

  private final Chart chart;
  private final ChartScale scale;
  private final StringBuilder svg = new StringBuilder();

  ChartDrawing(Chart chart) {
    this.chart = chart;
    this.scale = ChartScale.of(chart);
  }

  String html() {
    return "<figure style=\"margin:0\"><figcaption><strong>"
        + escaped(chart.title())
        + "</strong>"
        + escaped(chart.unitAfterTitle())
        + "<br>"
        + legend()
        + "</figcaption>"
        + svg()
        + "<p style=\"opacity:.75;margin:.2em 0\">"
        + escaped(reading())
        + "</p></figure>";
  }

  String svg() {
    svg.setLength(0);
    tag(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\""
            + " style=\"display:block;width:100%%;max-width:%dpx\""
            + " font-family=\"system-ui,'DejaVu Sans',sans-serif\" font-size=\"13\">"
            + "<title>%s</title><desc>%s</desc>",
        WIDTH, HEIGHT, WIDTH, escaped(chart.title()), escaped(chart.toString()));
    axes();
    for (int i = Math.min(MOST_BANDS, chart.curves().size()) - 1; i >= 0; i--) {
      bands(chart.curves().get(i), COLOURS.get(i));
    }
    for (int i = chart.curves().size() - 1; i >= 0; i--) {
      line(chart.curves().get(i), COLOURS.get(i), DASHES.get(i));
    }
    chart.moments().forEach(this::mark);
    return svg.append("</svg>").toString();
  }

  private String legend() {
    var legend = new StringBuilder();
    for (int i = 0; i < chart.curves().size() && chart.curves().size() > 1; i++) {
      legend.append(
          String.format(
              Locale.ROOT,
              "<span style=\"white-space:nowrap;margin-right:1.4em\"><svg width=\"36\""
                  + " height=\"10\" aria-hidden=\"true\"><line x1=\"0\" y1=\"5\" x2=\"36\""
                  + " y2=\"5\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"%s\"/></svg>"
                  + " %s</span> ",
              COLOURS.get(i),
              DASHES.get(i),
              escaped(chart.curves().get(i).name())));
    }
    for (Chart.Moment moment : chart.moments()) {
      legend
          .append("<span style=\"white-space:nowrap;margin-right:1.4em\">")
          .append(escaped(Chart.words(moment)))
          .append("</span> ");
    }
    return legend.toString();
  }

  private String reading() {
    boolean hasBands = chart.curves().stream().anyMatch(curve -> !stretches(curve).isEmpty());
    String shaded =
        chart.curves().size() > MOST_BANDS
            ? "Shaded: 95 % intervals of the first two."
            : "Shaded: 95 % interval, where at least half of the replications have a reading.";
    return (hasBands ? shaded : "One replication, so there is no interval.")
        + (scale.low() > 0 ? " The vertical axis does not begin at 0." : "");
  }

  private void axes() {
    for (double tick : scale.ticks()) {
      tag(
          "<line x1=\"%d\" y1=\"%s\" x2=\"%d\" y2=\"%s\" stroke=\"currentColor\""
              + " stroke-opacity=\"0.18\"/><text x=\"%d\" y=\"%s\" text-anchor=\"end\""
              + " fill=\"currentColor\">%s</text>",
          LEFT,
          y(tick),
          WIDTH - RIGHT,
          y(tick),
          LEFT - 8,
          number(height(tick) + 4.5),
          Wording.number(tick, scale.decimals()));
    }
    int step = Math.max(1, (int) Math.ceil((double) chart.weeks() / TICKS_ACROSS));
    for (int week = 0; week <= chart.weeks(); week += step) {
      tag(
          "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\" fill=\"currentColor\">%d</text>",
          x(week), HEIGHT - BOTTOM + 18, week);
    }
    tag(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"currentColor\">week</text>",
        (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6);
  }

  private void bands(Chart.Curve curve, String colour) {
    for (List<WeekPoint> stretch : stretches(curve)) {
      var corners = new ArrayList<String>();
      stretch.forEach(p -> corners.add(x(middle(p)) + "," + y(p.estimate().high())));
      stretch.reversed().forEach(p -> corners.add(x(middle(p)) + "," + y(p.estimate().low())));
      tag(
          "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"0.18\"/>",
          String.join(" ", corners), colour);
    }
  }

  /// Returns the stretches of weeks that have an interval over at least half of the replications.
  private static List<List<WeekPoint>> stretches(Chart.Curve curve) {
    int most = curve.points().stream().mapToInt(p -> p.estimate().count()).max().orElse(0);
    var stretches = new ArrayList<List<WeekPoint>>();
    var stretch = new ArrayList<WeekPoint>();
    for (WeekPoint point : curve.points()) {
      if (point.estimate().count() > 1 && 2 * point.estimate().count() >= most) {
        stretch.add(point);
      } else {
        keep(stretch, stretches);
      }
    }
    keep(stretch, stretches);
    return stretches;
  }

  private static void keep(List<WeekPoint> stretch, List<List<WeekPoint>> stretches) {
    if (stretch.size() > 1) {
      stretches.add(List.copyOf(stretch));
    }
    stretch.clear();
  }

  private void line(Chart.Curve curve, String colour, String dash) {
    var points = curve.points().stream().map(p -> x(middle(p)) + "," + y(p.estimate().mean()));
    tag(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2.4\""
            + " stroke-linejoin=\"round\" stroke-dasharray=\"%s\"/>",
        String.join(" ", points.toList()), colour, dash);
  }

  private void mark(Chart.Moment moment) {
    tag(
        "<line x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\" stroke=\"currentColor\""
            + " stroke-dasharray=\"3 3\"/><text x=\"%s\" y=\"%d\" text-anchor=\"middle\""
            + " font-weight=\"700\" fill=\"currentColor\">%s</text>",
        x(moment.week()),
        TOP,
        x(moment.week()),
        HEIGHT - BOTTOM,
        x(moment.week()),
        TOP - 7,
        escaped(moment.letter()));
  }

  @SuppressWarnings("AnnotateFormatMethod") // each caller writes its format out
  private void tag(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static double middle(WeekPoint point) {
    return point.week() + 0.5;
  }

  private String x(double week) {
    return number(LEFT + (WIDTH - LEFT - RIGHT) * week / chart.weeks());
  }

  private String y(double value) {
    return number(height(value));
  }

  private double height(double value) {
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - scale.place(value));
  }

  private static String number(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }
}
