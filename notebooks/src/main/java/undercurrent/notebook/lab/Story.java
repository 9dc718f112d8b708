package undercurrent.notebook.lab;

import static undercurrent.report.Wording.escaped;

import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.report.Explanation;
import undercurrent.report.Wording;
import undercurrent.trace.TraceEvent;

/// Why the worst of a run came about: the chain of causes, from the first cause to the symptom.
///
/// @param symptom what is explained
/// @param steps what led to it, in order
public record Story(String symptom, List<Step> steps) {

  /// A link of the chain.
  ///
  /// @param when such as `week 12, day 3`
  /// @param mark whether it `breaks`, `notices`, `mends` or just `happens`
  /// @param text what took place
  public record Step(String when, String mark, String text) {}

  /// Keeps a copy of the steps.
  public Story {
    steps = List.copyOf(steps);
  }

  /// Returns the story of the first replication of a run, the only one whose trace is kept.
  static Story of(RunResult run) {
    List<TraceEvent> trace = run.replications().getFirst().trace();
    return Explanation.of(trace)
        .map(why -> new Story(why.symptom(), why.steps().stream().map(Story::step).toList()))
        .orElse(new Story("nothing went wrong: no fall, no alarm, no incident", List.of()));
  }

  private static Step step(Explanation.Step step) {
    return step.omitted() > 0
        ? new Step("", "happens", step.text())
        : new Step(Wording.when(step.event()), Wording.mark(step.event()), step.text());
  }

  /// Returns the chain as HTML.
  public String toHtml() {
    var html = new StringBuilder("<p>In the first replication, <strong>");
    html.append(escaped(symptom)).append("</strong>").append(steps.isEmpty() ? "." : ". Why?");
    html.append("</p>\n<ol style=\"list-style:none;margin:0 0 .8em;padding:0\">\n");
    for (Step step : steps) {
      html.append("<li style=\"margin:.35em 0;padding-left:.8em;border-left:4px solid ")
          .append(colour(step.mark()))
          .append("\"><span style=\"opacity:.7\">")
          .append(escaped(step.when()))
          .append("</span> ")
          .append(escaped(step.text()))
          .append("</li>\n");
    }
    return html.append("</ol>").toString();
  }

  private static String colour(String mark) {
    return switch (mark) {
      case "breaks" -> "#d55e00";
      case "notices" -> "#e69f00";
      case "mends" -> "#009e73";
      default -> "#9aa3a9";
    };
  }

  /// Returns the chain as lines of text.
  @Override
  public String toString() {
    var text = new StringBuilder("In the first replication, ").append(symptom).append('.');
    for (Step step : steps) {
      String when = step.when() + " ".repeat(Math.max(0, 15 - step.when().length()));
      text.append("\n  ").append(when).append(' ').append(step.text());
    }
    return text.toString();
  }
}
