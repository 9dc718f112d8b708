package undercurrent.notebook.lab;

import static undercurrent.report.Wording.escaped;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Stage;
import undercurrent.report.Wording;
import undercurrent.statistics.Estimate;

/// Hours with a bar each, and their share of the whole.
///
/// @param title the heading
/// @param bars the bars, in order
public record Bars(String title, List<Bar> bars) {
  private static final int WIDTH = 24;

  /// A bar.
  ///
  /// @param name what the hours went into
  /// @param kind what the hours count as; `OTHER` where that means nothing
  /// @param hours the hours
  /// @param share their share of the whole, 0 … 1
  public record Bar(String name, Stage.Kind kind, Estimate hours, double share) {
    private String figures() {
      return Wording.estimate("h", hours);
    }

    private String percent() {
      return Wording.number(100 * share, 0) + " %";
    }
  }

  /// Keeps a copy of the bars.
  public Bars {
    bars = List.copyOf(bars);
  }

  /// Returns the bars of the measures whose names begin alike.
  static Bars of(RunResult run, String title, String prefix) {
    double total = run.measure("effort.total").estimate().mean();
    var bars = new ArrayList<Bar>();
    for (MeasureResult result : run.measures()) {
      String name = result.measure().name();
      if (name.startsWith(prefix)) {
        String words = Wording.title(run.plan(), result.measure());
        bars.add(
            new Bar(
                words.substring(words.indexOf(": ") + 1).strip(),
                kind(run, name),
                result.estimate(),
                total > 0 ? result.estimate().mean() / total : 0));
      }
    }
    return new Bars(title, bars);
  }

  private static Stage.Kind kind(RunResult run, String measure) {
    return run.plan().lifecycle().stages().stream()
        .filter(stage -> measure.equals("effort.stage." + stage.id()))
        .map(Stage::kind)
        .findFirst()
        .orElse(Stage.Kind.OTHER);
  }

  private double most() {
    return bars.stream().mapToDouble(Bar::share).max().orElse(0);
  }

  /// Returns the bars as HTML: blue is data, orange is validation, grey is everything else.
  public String toHtml() {
    var html = new StringBuilder("<table><caption style=\"caption-side:top;text-align:left;");
    html.append("color:inherit;font-weight:600;padding:.3em 0\">").append(escaped(title));
    html.append("</caption><tbody>\n");
    for (Bar bar : bars) {
      html.append("<tr><th scope=\"row\" style=\"text-align:left;font-weight:400\">")
          .append(escaped(bar.name() + tag(bar)))
          .append("</th><td style=\"text-align:right;white-space:nowrap\">")
          .append(escaped(bar.figures()))
          .append("</td><td style=\"text-align:left;width:22em;white-space:nowrap\">")
          .append("<span style=\"display:inline-block;height:1em;vertical-align:-.12em;")
          .append("margin-right:.5em;min-width:1px;background:")
          .append(colour(bar.kind()))
          .append(";width:")
          .append(Wording.number(most() > 0 ? 16 * bar.share() / most() : 0, 2))
          .append("em\"></span>")
          .append(bar.percent())
          .append("</td></tr>\n");
    }
    return html.append("</tbody></table>").toString();
  }

  private static String tag(Bar bar) {
    return switch (bar.kind()) {
      case DATA -> " (data)";
      case VALIDATION -> " (validation)";
      case OTHER -> "";
    };
  }

  private static String colour(Stage.Kind kind) {
    return switch (kind) {
      case DATA -> "#0072b2";
      case VALIDATION -> "#e69f00";
      case OTHER -> "#7f898f";
    };
  }

  /// Returns the bars as lines of text.
  @Override
  public String toString() {
    int name = bars.stream().mapToInt(bar -> (bar.name() + tag(bar)).length()).max().orElse(0);
    int figures = bars.stream().mapToInt(bar -> bar.figures().length()).max().orElse(0);
    var text = new StringBuilder(title);
    for (Bar bar : bars) {
      int length = (int) Math.round(most() > 0 ? WIDTH * bar.share() / most() : 0);
      String label = bar.name() + tag(bar);
      text.append("\n  ")
          .append(label)
          .append(" ".repeat(name - label.length() + 2 + figures - bar.figures().length()))
          .append(bar.figures())
          .append(" ".repeat(6 - bar.percent().length()))
          .append(bar.percent())
          .append("  ")
          .append("█".repeat(length));
    }
    return text.toString();
  }
}
