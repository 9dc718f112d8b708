package undercurrent.notebook.lab;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import undercurrent.experiment.Measure;
import undercurrent.experiment.MeasureResult.WeekPoint;
import undercurrent.lifecycle.Plan;
import undercurrent.report.Wording;
import undercurrent.statistics.Estimate;

/// Curves over the weeks of a run, each with its 95 % interval as a band.
///
/// @param title the heading
/// @param unit the unit of the vertical axis
/// @param weeks the length of the horizontal axis
/// @param curves one to four curves
/// @param moments what is marked with a line across
public record Chart(
    String title, String unit, int weeks, List<Curve> curves, List<Moment> moments) {
  private static final String SPARKS = "▁▂▃▄▅▆▇█";

  /// A curve.
  ///
  /// @param name as the legend writes it
  /// @param points the weeks in which there was something to read
  public record Curve(String name, List<WeekPoint> points) {
    /// Keeps a copy of the points.
    public Curve {
      points = List.copyOf(points);
    }
  }

  /// A moment that is marked.
  ///
  /// @param letter what stands at the line
  /// @param meaning what the legend says
  /// @param week weeks since the start
  public record Moment(String letter, String meaning, double week) {}

  /// Keeps copies of the lists.
  public Chart {
    curves = List.copyOf(curves);
    moments = List.copyOf(moments);
    if (curves.isEmpty() || curves.size() > ChartDrawing.MOST_CURVES || weeks < 1) {
      throw new IllegalArgumentException(
          "a chart needs 1 to "
              + ChartDrawing.MOST_CURVES
              + " curves and a week, not "
              + curves.size()
              + " and "
              + weeks);
    }
  }

  static Chart of(Plan plan, Measure measure, List<Curve> curves) {
    String words = Wording.title(plan, measure);
    String title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    return new Chart(
        title + ": " + measure.meaning(), measure.unit(), weeks(plan), curves, List.of());
  }

  static int weeks(Plan plan) {
    return Math.max(1, (int) Math.ceil(plan.horizonHours() / (7 * 24)));
  }

  Chart with(List<Moment> marked) {
    return new Chart(title, unit, weeks, curves, marked);
  }

  /// Returns the chart as HTML that needs no script, no style sheet and no network.
  public String toHtml() {
    return new ChartDrawing(this).html();
  }

  /// Returns the picture alone, to keep it in a file.
  public String svg() {
    return new ChartDrawing(this).svg();
  }

  /// Returns each curve as a row of small bars with its first, least, greatest and last value.
  @Override
  public String toString() {
    int width = curves.stream().mapToInt(curve -> curve.name().length()).max().orElse(0);
    var text = new StringBuilder(title).append(unitAfterTitle()).append(", week by week");
    for (Curve curve : curves) {
      text.append("\n  ").append(curve.name());
      text.append(" ".repeat(width - curve.name().length() + 2)).append(summary(curve));
    }
    for (Moment moment : moments) {
      text.append("\n  ").append(words(moment));
    }
    return text.toString();
  }

  String unitAfterTitle() {
    return Wording.unit(unit).isEmpty() ? "" : ", " + Wording.unit(unit);
  }

  static String words(Moment moment) {
    String week = Wording.number(moment.week(), 1);
    return moment.letter() + " " + moment.meaning() + " (after " + week + " weeks)";
  }

  private String summary(Curve curve) {
    if (curve.points().isEmpty()) {
      return "nothing to read";
    }
    double[] means = curve.points().stream().mapToDouble(p -> p.estimate().mean()).toArray();
    return sparks(means)
        + "  from "
        + figure(means[0])
        + " to "
        + figure(means[means.length - 1])
        + ", between "
        + figure(Arrays.stream(means).min().orElse(0))
        + " and "
        + figure(Arrays.stream(means).max().orElse(0));
  }

  /// All curves of a chart share one scale, so that their rows can be compared.
  private String sparks(double... means) {
    double low = allMeans().min().orElse(0);
    double high = allMeans().max().orElse(0);
    var sparks = new StringBuilder();
    for (double mean : means) {
      int height = high > low ? (int) (7.999 * (mean - low) / (high - low)) : 3;
      sparks.append(SPARKS.charAt(height));
    }
    return sparks.toString();
  }

  private DoubleStream allMeans() {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .mapToDouble(point -> point.estimate().mean());
  }

  private String figure(double value) {
    return Wording.mean(unit, new Estimate(value, value, value, 1));
  }
}
