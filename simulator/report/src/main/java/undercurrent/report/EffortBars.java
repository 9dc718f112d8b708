package undercurrent.report;

import java.util.List;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.ledger.Utilisation;

/// The hours of a run in one of its partitions, as bars: by stage, by role, by cause, by subsystem.
/// The terminal and the page show the same, in this order.
enum EffortBars {
  STAGES("stages", "Effort by stage", "Stage", "effort.stage."),
  ROLES("roles", "Effort by role", "Role", "effort.role."),
  CAUSES("causes", "Effort by cause", "Cause", "effort.root."),
  BOXES("boxes", "Effort by subsystem", "Subsystem", "effort.subsystem.");

  private final String id;
  private final String title;
  private final String head;
  private final String prefix;

  EffortBars(String id, String title, String head, String prefix) {
    this.id = id;
    this.title = title;
    this.head = head;
    this.prefix = prefix;
  }

  /// Returns the name of its figure in a page.
  String id() {
    return id;
  }

  /// Returns its heading.
  String title() {
    return title;
  }

  /// Returns what a bar stands for.
  String head() {
    return head;
  }

  /// Returns what has to be said beside the heading.
  String note(RunResult run) {
    return switch (this) {
      case STAGES ->
          "D data "
              + percent(run, "effort.share.data")
              + " · V validation "
              + percent(run, "effort.share.validation");
      case ROLES -> "";
      case CAUSES -> "in what the chain of causes ends";
      case BOXES -> "the ten boxes of Sculley et al. 2015, figure 1";
    };
  }

  private static String percent(RunResult run, String measure) {
    return Figures.percent(run.measure(measure).estimate().mean());
  }

  /// Returns the measures, one a bar; causes that nothing came of are left out.
  List<MeasureResult> rows(RunResult run) {
    return MeasureTable.named(run, prefix).stream()
        .filter(row -> this != CAUSES || row.estimate().mean() > 0)
        .toList();
  }

  /// Returns what part of its offered time a role was busy, such as `42 %`; empty for other bars.
  String busy(RunResult run, MeasureResult row) {
    if (this != ROLES) {
      return "";
    }
    Utilisation use = FlowRows.use(run).get(row.measure().name().substring(prefix.length()));
    return use == null ? "" : Figures.percent(use.share());
  }
}
