package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import undercurrent.delivery.DoraBand;
import undercurrent.delivery.DoraSurvey;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;

/// Where the four measures of delivery lie among the clusters of DORA's surveys.
final class DoraTable {
  /// The surveys that are set beside the run, the newer one first.
  static final List<DoraSurvey> SURVEYS = List.of(DoraSurvey.OF_2024, DoraSurvey.OF_2021);

  /// What has to be known about the clusters.
  static final String NOTE =
      "Clusters are found anew each year. Failure rates do not rise from cluster to cluster (2024:"
          + " elite 5 %, high 20 %, medium 10 %, low 40 %), so the nearest is named.";

  /// A measure and its clusters.
  ///
  /// @param measure the measure
  /// @param bands the cluster in each survey
  record Row(MeasureResult measure, List<DoraBand> bands) {}

  private DoraTable() {}

  /// Returns the measures that there is something to read of.
  static List<Row> of(RunResult run) {
    var rows = new ArrayList<Row>();
    add(rows, run, "delivery.lead-time.p50", DoraSurvey::leadTime);
    add(rows, run, "delivery.deployments", DoraSurvey::deployments);
    add(rows, run, "delivery.change-failure-rate", DoraSurvey::failureRate);
    add(rows, run, "delivery.recovery.p50", DoraSurvey::recovery);
    return List.copyOf(rows);
  }

  private static void add(
      List<Row> rows, RunResult run, String name, BiFunction<DoraSurvey, Double, DoraBand> band) {
    run.measures().stream()
        .filter(result -> result.measure().name().equals(name) && !result.estimate().isNone())
        .forEach(
            result ->
                rows.add(
                    new Row(
                        result,
                        SURVEYS.stream()
                            .map(survey -> band.apply(survey, result.estimate().mean()))
                            .toList())));
  }

  /// Writes the clusters beneath the block of a report for a terminal.
  static void write(TerminalText text, RunResult run) {
    List<Row> rows = of(run);
    if (rows.isEmpty()) {
      return;
    }
    text.line("");
    text.line(text.label("DORA cluster of the survey of") + line("2024", "2021"));
    for (Row row : rows) {
      text.line(
          text.label(Titles.of(run.plan(), row.measure().measure()))
              + line(row.bands().get(0).id(), row.bands().get(1).id()));
    }
    text.paragraph(NOTE);
  }

  private static String line(String newer, String older) {
    return TerminalText.pad(newer, 12) + older;
  }

  /// Adds the clusters to a page.
  static void addTo(Markup markup, RunResult run) {
    List<Row> rows = of(run);
    if (rows.isEmpty()) {
      return;
    }
    markup.element("h3", "Clusters of DORA's surveys").element("p", NOTE, "class", "reading");
    markup.open("div", "class", "scroll").open("table").open("thead").open("tr");
    for (String head : List.of("Measure", "Mean", "DORA 2024", "DORA 2021")) {
      markup.element("th", head, "scope", "col");
    }
    markup.close().close().open("tbody");
    for (Row row : rows) {
      String unit = row.measure().measure().unit();
      markup.open("tr");
      markup.element(
          "th", Titles.sentence(Titles.of(run.plan(), row.measure().measure())), "scope", "row");
      markup.element(
          "td", Figures.withUnit(unit, row.measure().estimate(), "±"), "class", "figure");
      row.bands().forEach(band -> markup.element("td", band.id()));
      markup.close();
    }
    markup.close().close().close();
  }
}
