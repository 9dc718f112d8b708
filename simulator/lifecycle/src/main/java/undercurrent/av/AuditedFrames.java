package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.FrameFeatures;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.system.ModelArtifact;
import undercurrent.system.ModelInUse;
import undercurrent.system.Workbench;

/// Frames that telemetry had labelled to see the quality in production, week after week: what a new
/// model could be held against the one in service with, whether or not the loop turns.
final class AuditedFrames {
  private static final int NEWEST_DAYS = 56; // that both are compared on; assumed

  private final Replication run;
  private final List<Row> rows = new ArrayList<>();

  private record Row(int day, double[] features, int label) {}

  AuditedFrames(Replication run) {
    this.run = run;
  }

  /// Keeps a frame with the label that somebody gave it.
  void keep(double[] features, int label) {
    rows.add(new Row(run.day(), features, label));
  }

  /// Enters the model in service in the books, with what a new one could be made from: the rows of the
  /// last training, and what was labelled since by telemetry but for the newest weeks.
  void enter(ModelArtifact service) {
    Workbench bench = run.fixtures().get(Workbench.class, Workbench.NAME);
    int newest = run.day() - NEWEST_DAYS;
    bench
        .lastTraining()
        .ifPresent(
            last ->
                run.log()
                    .enter(
                        new ModelInUse(
                            run.day(),
                            service.version(),
                            SimTime.day(run.simulation().now() - service.newestDataAt()),
                            service.model(),
                            () -> last.recipe().apply(with(last.rows(), newest)),
                            table(newest, run.day() + 1))));
  }

  private LabeledTable with(LabeledTable learnt, int before) {
    var all = new LabeledTable(learnt.columns(), learnt.labels());
    for (int i = 0; i < learnt.size(); i++) {
      all.add(learnt.row(i), learnt.label(i));
    }
    LabeledTable later = table(0, before);
    for (int i = 0; i < later.size(); i++) {
      all.add(later.row(i), later.label(i));
    }
    return all;
  }

  private LabeledTable table(int from, int before) {
    var table = FrameFeatures.table();
    rows.stream()
        .filter(row -> row.day() >= from && row.day() < before)
        .forEach(row -> table.add(row.features(), row.label()));
    return table;
  }
}
