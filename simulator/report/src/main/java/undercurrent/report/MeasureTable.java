package undercurrent.report;

import java.util.List;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.Stage;
import undercurrent.statistics.Estimate;

/// Measures as tables of a page.
final class MeasureTable {
  private static final TerminalStyle SPARKS = new TerminalStyle(true, false);
  private static final int SPARK = 20;

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

  /// Returns the measures of a run whose names begin so.
  static List<MeasureResult> named(RunResult run, String prefix) {
    return run.measures().stream()
        .filter(result -> result.measure().name().startsWith(prefix))
        .toList();
  }

  /// Returns in how many replications there was something to read; empty when it was in all.
  static String seenIn(MeasureResult row) {
    int count = row.estimate().count();
    if (!row.isPartial()) {
      return "";
    }
    return count == 0
        ? row.measure().none()
        : "seen in " + count + " of " + row.values().size() + " runs";
  }

  /// Adds measures as a part of a report has them; nothing where there are none.
  static void addTo(Markup page, RunResult run, List<MeasureResult> rows) {
    addTo(page, run, rows, false);
  }

  /// Adds measures as a part of a report has them, where it is asked for with their weeks as small
  /// bars from the least to the greatest.
  static void addTo(Markup page, RunResult run, List<MeasureResult> rows, boolean byWeek) {
    if (rows.isEmpty()) {
      return;
    }
    page.open("div", "class", "scroll").open("table", "class", "rows").open("thead").open("tr");
    page.element("th", "Measure", "scope", "col").element("th", "Mean, interval", "scope", "col");
    if (byWeek) {
      page.element("th", "Week by week, low to high", "scope", "col", "class", "wide");
    }
    page.element("th", "Meaning", "scope", "col", "class", "wide").close().close().open("tbody");
    for (MeasureResult row : rows) {
      page.open("tr");
      page.element("th", Titles.sentence(Titles.of(run.plan(), row.measure())), "scope", "row");
      page.open("td").text(Figures.withUnit(row.measure().unit(), row.estimate(), "±"));
      if (!seenIn(row).isEmpty()) {
        page.text(" ").element("span", seenIn(row), "class", "tag");
      }
      page.close();
      if (byWeek) {
        page.element("td", Sparkline.of(row, SPARKS, SPARK), "class", "wide spark");
      }
      page.element("td", row.measure().meaning(), "class", "wide").close();
    }
    page.close().close().close();
  }

  /// Returns the hours of a partition, each with a bar.
  static Markup bars(RunResult run, EffortBars bars) {
    List<MeasureResult> rows = bars.rows(run);
    double total = run.measure("effort.total").estimate().mean();
    double most = rows.stream().mapToDouble(row -> row.estimate().mean()).max().orElse(0);
    boolean hasBusy = rows.stream().anyMatch(row -> !bars.busy(run, row).isEmpty());
    var table = new Markup().open("table", "class", "bars").open("thead").open("tr");
    table.element("th", bars.head(), "scope", "col").element("th", "Hours", "scope", "col");
    table.element("th", "Share", "scope", "col");
    if (hasBusy) {
      table.element("th", "Utilisation: booked of offered", "scope", "col");
    }
    table.close().close().open("tbody");
    for (MeasureResult row : rows) {
      double hours = row.estimate().mean();
      String kind = kind(run, row);
      String length = "calc((100% - 4em)*" + Figures.decimals(most > 0 ? hours / most : 0, 3) + ")";
      table.open("tr").open("th", "scope", "row");
      table.text(Titles.sentence(Titles.of(run.plan(), row.measure())));
      table.open("span", "class", "tag " + kind).text(kind).close().close();
      table.element("td", Figures.withUnit("h", row.estimate(), "±"), "class", "figure");
      table.open("td", "class", "bar");
      table.element("span", "", "class", "length " + kind, "style", "width:" + length);
      table.element("span", total > 0 ? Figures.percent(hours / total) : "").close();
      if (hasBusy) {
        String busy = bars.busy(run, row);
        table.element("td", busy.isEmpty() ? "" : busy + " busy", "class", "figure");
      }
      table.close();
    }
    return table.close().close();
  }

  private static String kind(RunResult run, MeasureResult row) {
    return switch (stageKind(run, row)) {
      case DATA -> "data";
      case VALIDATION -> "validation";
      case OTHER -> "other";
    };
  }

  /// Returns the kind of the stage whose hours a measure has; OTHER for other measures.
  static Stage.Kind stageKind(RunResult run, MeasureResult row) {
    return run.plan().lifecycle().stages().stream()
        .filter(stage -> row.measure().name().equals("effort.stage." + stage.id()))
        .map(Stage::kind)
        .findFirst()
        .orElse(Stage.Kind.OTHER);
  }
}
