package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.FrameFeatures;
import undercurrent.kernel.SimTime;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.system.ModelArtifact;
import undercurrent.system.ModelInUse;
import undercurrent.system.TrainingRun;
import undercurrent.system.Workbench;

/// Frames that telemetry had labelled to see the quality in production, week after week: what a new
/// model could be held against the one in service with, whether or not the loop turns.
///
/// Both are compared on frames that neither learns from: those of the newest weeks, and of them those
/// alone that were driven well after the last training.
final class AuditedFrames {
  private static final int NEWEST_DAYS = 56; // that both are compared on, at most; assumed
  private static final int AFTER_TRAINING_DAYS = 14; // frames of a drive are labelled by then

  private final Replication run;
  private final List<Row> rows = new ArrayList<>();

  private record Row(int day, double[] features, int label) {}

  AuditedFrames(Replication run) {
    this.run = run;
  }

  /// Keeps a frame as the model was given it, with the label that somebody gave it.
  void keep(double[] features, int label) {
    rows.add(new Row(run.day(), features, label));
  }

  /// Enters the model in service in the books, with what a new one could be made from: the rows of the
  /// last training, and what was labelled since by telemetry but for the newest weeks, made the way
  /// training makes its rows.
  void enter(ModelArtifact service) {
    Workbench bench = run.fixtures().get(Workbench.class, Workbench.NAME);
    List<TrainingRun> trainings = run.log().book(TrainingRun.class);
    if (bench.lastTraining().isEmpty() || trainings.isEmpty()) {
      return;
    }
    Workbench.Training last = bench.lastTraining().get();
    int trained = trainings.getLast().day();
    int from = Math.max(run.day() - NEWEST_DAYS, trained + AFTER_TRAINING_DAYS);
    run.log()
        .enter(
            new ModelInUse(
                run.day(),
                service.version(),
                SimTime.day(run.simulation().now() - service.newestDataAt()),
                service.model(),
                () -> last.recipe().apply(with(last.rows(), bench.prepared(table(trained, from)))),
                table(from, run.day() + 1)));
  }

  private static LabeledTable with(LabeledTable learnt, LabeledTable later) {
    var all = new LabeledTable(learnt.columns(), learnt.labels());
    for (LabeledTable part : List.of(learnt, later)) {
      for (int i = 0; i < part.size(); i++) {
        all.add(part.row(i), part.label(i));
      }
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
