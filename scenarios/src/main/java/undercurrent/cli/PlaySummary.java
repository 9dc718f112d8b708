package undercurrent.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import undercurrent.experiment.Measure;
import undercurrent.experiment.RunResult;
import undercurrent.trace.Happening;

/// What a game comes to: the run as it was played beside the run as usual, on the same luck.
///
/// One run against one run: the differences are what happened, without an interval.
record PlaySummary(RunResult usual, RunResult played) {
  private static final List<String> SHOWN =
      List.of(
          "effort.total",
          "effort.share.rework",
          "effort.share.incident",
          "latency.lead-time.p50",
          "latency.serving.p99",
          "latency.recovery",
          "delivery.deployments",
          "delivery.change-failure-rate",
          "accuracy.online",
          "accuracy.oracle",
          "cost.total",
          "safety.disengagements",
          "safety.collisions",
          "value.click-through",
          "value.revenue");

  void print(PrintStream out) {
    out.println();
    out.printf(
        Locale.ROOT, "%-34s %14s %14s %14s%n", "The whole run", "as usual", "played", "difference");
    for (String name : SHOWN) {
      played.measures().stream()
          .map(result -> result.measure())
          .filter(measure -> measure.name().equals(name))
          .findFirst()
          .ifPresent(measure -> row(out, measure));
    }
    out.println();
    out.println("accuracy.oracle is the truth, which no role sees during the game.");
    decisions(out);
  }

  private void row(PrintStream out, Measure measure) {
    double before = usual.measure(measure.name()).estimate().mean();
    double after = played.measure(measure.name()).estimate().mean();
    out.printf(
        Locale.ROOT,
        "%-34s %14s %14s %14s%n",
        measure.name() + " [" + measure.unit() + "]",
        figure(before),
        figure(after),
        figure(after - before));
  }

  private static String figure(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    return Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  /// Counts decisions by who took them; the trace knows.
  private void decisions(PrintStream out) {
    long byPlayer =
        played.replications().getFirst().trace().stream()
            .map(event -> event.what())
            .filter(
                what ->
                    what instanceof Happening.DecisionTaken taken && taken.by().equals("player"))
            .count();
    out.printf(Locale.ROOT, "You took %d decisions.%n", byPlayer);
  }
}
