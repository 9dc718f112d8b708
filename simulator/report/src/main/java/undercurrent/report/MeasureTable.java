package undercurrent.report;

import java.util.List;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Stage;
import undercurrent.statistics.Estimate;

/// Measures as tables of a page.
final class MeasureTable {
  private MeasureTable() {}

  /// Returns all measures of a run with their intervals.
  static Markup all(RunResult run) {
    var table = new Markup().open("table").open("thead").open("tr");
    for (String head : List.of("Measure", "Mean", "95 % interval", "Unit", "Runs", "Meaning")) {
      table.element("th", head, "scope", "col");
    }
    table.close().close().open("tbody");
    for (MeasureResult result : run.measures()) {
      String unit = result.measure().unit();
      table.open("tr").element("th", result.measure().name(), "scope", "row");
      table.element("td", Figures.mean(unit, result.estimate()), "class", "figure");
      String interval =
          result.estimate().isNone() ? result.measure().none() : interval(unit, result.estimate());
      table.element("td", interval, "class", "figure");
      table.element("td", unit).element("td", runs(result), "class", "figure");
      table.element("td", result.measure().meaning()).close();
    }
    return table.close().close();
  }

  /// Returns in how many of the replications there was something to read.
  private static String runs(MeasureResult result) {
    int count = result.estimate().count();
    return result.isPartial() ? count + " of " + result.values().size() : String.valueOf(count);
  }

  static String interval(String unit, Estimate estimate) {
    if (estimate.isNone()) {
      return "never seen";
    }
    return estimate.count() < 2
        ? "none: one replication"
        : Figures.low(unit, estimate) + " to " + Figures.high(unit, estimate);
  }

  /// Returns the hours of each stage with a bar.
  static Markup stages(RunResult run) {
    var stages = run.plan().lifecycle().stages();
    double total = run.measure("effort.total").estimate().mean();
    double most = stages.stream().mapToDouble(stage -> hours(run, stage).mean()).max().orElse(0);
    var table = new Markup().open("table", "class", "bars").open("thead").open("tr");
    table.element("th", "Stage", "scope", "col").element("th", "Hours", "scope", "col");
    table.element("th", "Share", "scope", "col").close().close().open("tbody");
    for (Stage stage : stages) {
      Estimate hours = hours(run, stage);
      String length =
          "calc((100% - 4em)*" + Figures.decimals(most > 0 ? hours.mean() / most : 0, 3) + ")";
      table.open("tr").open("th", "scope", "row").text(Titles.sentence(stage.title()));
      table.open("span", "class", "tag " + kind(stage)).text(kind(stage)).close().close();
      table.element("td", Figures.withUnit("h", hours, "±"), "class", "figure");
      table.open("td", "class", "bar");
      table.element("span", "", "class", "length " + kind(stage), "style", "width:" + length);
      table.element("span", total > 0 ? Figures.percent(hours.mean() / total) : "");
      table.close().close();
    }
    return table.close().close();
  }

  private static Estimate hours(RunResult run, Stage stage) {
    return run.measure("effort.stage." + stage.id()).estimate();
  }

  private static String kind(Stage stage) {
    return switch (stage.kind()) {
      case DATA -> "data";
      case VALIDATION -> "validation";
      case OTHER -> "other";
    };
  }
}
