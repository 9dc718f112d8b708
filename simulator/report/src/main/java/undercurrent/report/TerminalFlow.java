package undercurrent.report;

import static undercurrent.report.TerminalText.pad;
import static undercurrent.report.TerminalText.padLeft;

import java.util.ArrayList;
import java.util.List;
import undercurrent.experiment.RunResult;

/// How work flowed and how busy people were, as a block of a report for a terminal.
final class TerminalFlow {
  private TerminalFlow() {}

  /// Adds the block; nothing when no work was finished.
  static void write(TerminalText text, RunResult run) {
    List<FlowRows.Row> rows = FlowRows.of(run);
    if (rows.isEmpty()) {
      return;
    }
    text.section("FLOW: a piece of work", "items   in hand   waiting efficient  back");
    for (FlowRows.Row row : rows) {
      text.line(
          text.label(row.stage())
              + padLeft(Figures.decimals(row.items(), 0), 10)
              + padLeft(Figures.decimals(row.touch(), 1) + " h", 10)
              + padLeft(Figures.decimals(row.waiting(), 0) + " h", 10)
              + padLeft(Figures.percent(row.efficiency()), 10)
              + padLeft(row.back() > 0 ? Figures.percent(row.back()) : "", 6));
    }
    HandOffs.write(text, run);
    text.section("UTILISATION", "booked share of the hours offered");
    var shares = new ArrayList<String>();
    FlowRows.use(run)
        .forEach(
            (role, use) ->
                shares.add(
                    pad(Titles.sentence(Titles.role(run.plan(), role)), 30)
                        + padLeft(Figures.percent(use.share()), 6)));
    for (int i = 0; i < shares.size(); i += 2) {
      text.line("  " + pad(shares.get(i), 40) + (i + 1 < shares.size() ? shares.get(i + 1) : ""));
    }
  }
}
