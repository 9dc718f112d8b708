package undercurrent.notebook.lab;

import static undercurrent.report.Wording.escaped;

import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.notebook.lab.Table.Column;
import undercurrent.report.Comparison;
import undercurrent.report.Comparison.Difference;
import undercurrent.report.Wording;

/// Two outcomes on the same luck, and their differences, paired by replication.
///
/// @param comparison everything that was compared
public record Contrast(Comparison comparison) {

  static Contrast of(Outcome base, Outcome other) {
    if (base.result().seed() != other.result().seed()) {
      throw new LabException(
          "outcomes are compared on one seed, not on "
              + base.result().seed()
              + " and "
              + other.result().seed()
              + ": run both with the same .seed(…)");
    }
    if (!lifecycle(base).equals(lifecycle(other))) {
      throw new LabException(
          "outcomes are compared in one lifecycle, not in "
              + lifecycle(base)
              + " and "
              + lifecycle(other));
    }
    return new Contrast(Comparison.of(base.result(), other.result()));
  }

  private static String lifecycle(Outcome outcome) {
    return outcome.result().plan().lifecycle().id();
  }

  /// Returns the differences of the main measures, and of all others whose interval excludes 0.
  public Table differences() {
    var rows =
        comparison.differences().stream()
            .filter(
                d ->
                    Wording.isMain(d.measure())
                        || Wording.excludesZero(d.measure().unit(), d.difference()))
            .map(Contrast::row)
            .toList();
    var columns =
        List.of(
            Column.text("measure"),
            Column.number("first"),
            Column.number("second"),
            Column.number("difference"),
            Column.number("95 % interval"),
            Column.text("unit"));
    return new Table(
        "Second minus first, over the whole run: main measures, and others that exclude 0",
        columns,
        rows);
  }

  private static List<String> row(Difference difference) {
    String unit = difference.measure().unit();
    return List.of(
        difference.measure().name(),
        Wording.mean(unit, difference.a()),
        Wording.mean(unit, difference.b()),
        Wording.mean(unit, difference.difference()),
        Wording.interval(unit, difference.difference()),
        unit);
  }

  /// Returns a measure week by week in both outcomes.
  public Chart curves(String measure) {
    new Outcome(comparison.a()).estimate(measure);
    var first = comparison.a().measure(measure);
    var second = comparison.b().measure(measure);
    var curves =
        List.of(
            new Chart.Curve("first: " + name(comparison.a()), first.series()),
            new Chart.Curve("second: " + name(comparison.b()), second.series()));
    return Chart.of(comparison.a().plan(), first.measure(), curves);
  }

  /// Returns what sets an arm apart: its title where the titles differ, else its debts.
  private String name(RunResult run) {
    var debts = run.plan().debts().stream().map(use -> use.type().title()).toList();
    String with = debts.isEmpty() ? "no debt" : "with " + String.join(" and ", debts);
    boolean sameTitle = comparison.a().plan().scenario().equals(comparison.b().plan().scenario());
    return sameTitle ? with : run.plan().scenario() + ", " + with;
  }

  private String arms() {
    return "First: " + name(comparison.a()) + ". Second: " + name(comparison.b()) + ".";
  }

  /// Returns the differences as HTML.
  public String toHtml() {
    return "<p>" + escaped(arms()) + "</p>" + differences().toHtml();
  }

  /// Returns the differences as lines of text.
  @Override
  public String toString() {
    return arms() + "\n" + differences();
  }
}
