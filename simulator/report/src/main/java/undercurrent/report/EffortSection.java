package undercurrent.report;

import java.util.List;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;

/// Where the hours of a run went, as a section of its page: bars by stage, role and cause, and
/// figure 1 of Sculley et al. (2015) redrawn with areas in proportion to hours.
final class EffortSection {
  private EffortSection() {}

  /// Adds the section.
  static void addTo(Page page, RunResult run) {
    var markup = page.section(ReportPart.EFFORT.id(), ReportPart.EFFORT.heading());
    for (EffortBars bars : EffortBars.values()) {
      List<MeasureResult> rows = bars.rows(run);
      if (bars == EffortBars.BOXES) {
        boxes(markup, run);
      } else if (!rows.isEmpty()) {
        bars(markup, run, bars);
      }
    }
    MeasureTable.addTo(markup, run, ReportPart.EFFORT.rows(run));
    EffortChart.of(run, RunCharts.weeks(run)).addTo(markup);
    if (!FlowRows.of(run).isEmpty()) {
      EffortTables.addTo(markup, run);
    }
    markup.close();
  }

  private static void bars(Markup markup, RunResult run, EffortBars bars) {
    markup.open("figure", "id", bars.id()).element("h3", bars.title());
    note(markup, run, bars);
    markup.open("div", "class", "scroll").add(MeasureTable.bars(run, bars)).close().close();
  }

  private static void note(Markup markup, RunResult run, EffortBars bars) {
    String words = bars.note(run).replaceAll("\\b[DV] ", ""); // letters are for the terminal
    if (!words.isEmpty()) {
      markup.element("p", Titles.sentence(words) + ".", "class", "reading");
    }
  }

  private static void boxes(Markup markup, RunResult run) {
    markup.open("figure", "id", EffortBars.BOXES.id());
    markup.element("h3", EffortBars.BOXES.title() + ": the small black box");
    markup.element(
        "p",
        "Area is hours. After figure 1 of Sculley et al. (2015), Hidden Technical Debt in Machine"
            + " Learning Systems: only a small part of a real system is ML code, drawn black.",
        "class",
        "reading");
    markup.open("div", "class", "wide");
    markup.add(new SubsystemFigure(run, "boxes-wide", 1000, 520).markup()).close();
    markup.open("div", "class", "narrow");
    markup.add(new SubsystemFigure(run, "boxes-narrow", 340, 520).markup()).close();
    unbooked(markup, run);
    markup.open("details").element("summary", "The same as a table");
    markup.open("div", "class", "scroll").add(MeasureTable.bars(run, EffortBars.BOXES)).close();
    markup.close().close();
  }

  private static void unbooked(Markup markup, RunResult run) {
    var none =
        EffortBars.BOXES.rows(run).stream()
            .filter(result -> result.estimate().mean() == 0)
            .map(result -> Titles.of(run.plan(), result.measure()))
            .toList();
    if (!none.isEmpty()) {
      markup.element("p", "No hours at all: " + String.join(", ", none) + ".", "class", "key");
    }
  }
}
