package undercurrent.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Stage;

/// The hours of each week, one stage upon the other: data at the bottom in blues, validation in
/// oranges, the rest in greens and greys.
final class EffortChart {
  private static final List<Color> DATA = colours(0x0a5a8c, 0x2b86c0, 0x60b8ea, 0x9fd4f3, 0xcbe7f8);
  private static final List<Color> VALIDATION = colours(0xb87a00, 0xe8a512, 0xf5cf7a);
  private static final List<Color> OTHER =
      colours(0x006b4e, 0x1fa67f, 0x66c8ab, 0xaee0d0, 0x5d666d, 0x8b959b, 0xc2c8cc);

  private EffortChart() {}

  private record Layer(String title, Color colour, List<Double> hours) {}

  /// Returns the figure of a run.
  static ChartFigure of(RunResult run, int weeks) {
    List<Layer> layers = layers(run, weeks);
    return new ChartFigure(
        "effort-weeks",
        "Effort, hours a week",
        "Height is the hours of a week, means over replications. Blue is data, orange is"
            + " validation, green and grey are everything else.",
        legend(layers),
        (width, height) -> chart(layers, width, height, weeks),
        table(run, weeks));
  }

  private static List<Layer> layers(RunResult run, int weeks) {
    var layers = new ArrayList<Layer>();
    for (Stage.Kind kind : Stage.Kind.values()) {
      List<Color> tints = tints(kind);
      int next = 0;
      for (Stage stage : run.plan().lifecycle().stages()) {
        if (stage.kind() == kind) {
          Color colour = tints.get(next++ % tints.size());
          layers.add(new Layer(Titles.sentence(stage.title()), colour, hours(run, stage, weeks)));
        }
      }
    }
    return layers;
  }

  private static List<Double> hours(RunResult run, Stage stage, int weeks) {
    var hours = new ArrayList<Double>(Collections.nCopies(weeks, 0.0));
    for (WeekPoint point : run.measure("effort.stage." + stage.id()).series()) {
      hours.set(point.week(), point.estimate().mean());
    }
    return hours;
  }

  private static WeekChart chart(List<Layer> layers, int width, int height, int weeks) {
    double[][] tops = new double[layers.size() + 1][weeks];
    double most = 0;
    for (int layer = 0; layer < layers.size(); layer++) {
      for (int week = 0; week < weeks; week++) {
        tops[layer + 1][week] = tops[layer][week] + layers.get(layer).hours().get(week);
        most = Math.max(most, tops[layer + 1][week]);
      }
    }
    var chart = new WeekChart(width, height, weeks, 0).between(0, Math.max(1, most * 1.05));
    for (int layer = 0; layer < layers.size(); layer++) {
      var shown = layers.get(layer);
      chart.addLayer(shown.title(), shown.colour(), tops[layer], tops[layer + 1]);
    }
    return chart;
  }

  private static Markup legend(List<Layer> layers) {
    var legend = new Markup().open("ul", "class", "legend");
    for (Layer layer : layers) {
      legend
          .open("li")
          .open("svg", "class", "swatch", "viewBox", "0 0 16 16", "aria-hidden", "true")
          .empty("rect", "width", "16", "height", "16", "style", "fill:" + hex(layer.colour()))
          .close()
          .text(layer.title())
          .close();
    }
    return legend.close();
  }

  private static Markup table(RunResult run, int weeks) {
    var curves = new ArrayList<Curve>();
    for (Stage stage : run.plan().lifecycle().stages()) {
      var series = run.measure("effort.stage." + stage.id()).series();
      curves.add(new Curve(Titles.sentence(stage.title()), Hue.INK, Curve.Dash.SOLID, series));
    }
    return ChartFigure.table(curves, "h", weeks);
  }

  private static List<Color> tints(Stage.Kind kind) {
    return switch (kind) {
      case DATA -> DATA;
      case VALIDATION -> VALIDATION;
      case OTHER -> OTHER;
    };
  }

  private static List<Color> colours(int... codes) {
    var colours = new ArrayList<Color>();
    for (int code : codes) {
      colours.add(new Color(code));
    }
    return List.copyOf(colours);
  }

  private static String hex(Color colour) {
    return "#" + Integer.toHexString(0x1000000 | (colour.getRGB() & 0xffffff)).substring(1);
  }
}
