package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;

/// Rows that validation asks for beyond those held back: the newest frames of the pool, which no model
/// has learnt from, labelled for it and then used up.
final class MoreEvidence {
  private static final int FRAMES = 100; // asked for at a time; assumed
  private static final int CLIPS = 20; // that they come from; assumed

  private final Replication run;
  private final FramePool pool;
  private final Labeling labeling;

  MoreEvidence(Replication run, FramePool pool, Labeling labeling) {
    this.run = run;
    this.pool = pool;
    this.labeling = labeling;
  }

  /// Tells whether there is any to be had.
  boolean isThere() {
    return !pool.entries().isEmpty();
  }

  /// Returns a set with more rows to validate on, after they were labelled.
  TrainingSet addedTo(SimProcess self, TrainingSet data, Nature nature) {
    var entries = pool.entries();
    var chosen = List.copyOf(entries.subList(Math.max(0, entries.size() - FRAMES), entries.size()));
    pool.remove(chosen);
    run.organisation()
        .await(
            self,
            Work.of(
                    "labels of " + chosen.size() + " frames for validation",
                    "model-validation",
                    Skill.LABELING,
                    Subsystem.DATA_VERIFICATION,
                    CLIPS * labeling.hoursPerClip())
                .as(nature));
    var rows = new LabeledTable(data.validation().columns(), data.validation().labels());
    rows.addAll(data.validation());
    var heldBack = new ArrayList<>(data.heldBack());
    for (var entry : chosen) {
      rows.add(entry.frame().features(), labeling.labelOf(entry));
      heldBack.add(
          new TrainingSet.HeldBack(
              entry.frame().conditions(), entry.frame().trigger(), entry.frame().encounter()));
    }
    return new TrainingSet(
        data.version(), data.training(), data.selection(), rows, heldBack, data.newestDay());
  }
}
