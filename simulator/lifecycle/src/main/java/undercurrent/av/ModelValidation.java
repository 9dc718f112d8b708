package undercurrent.av;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import undercurrent.driving.Conditions;
import undercurrent.driving.Proportion;
import undercurrent.kernel.SimProcess;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearModel;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Model validation: accuracy on held-back frames, slice by slice, against the model in service.
///
/// A candidate that loses more than the margin goes back to curation, with the slices it is weak
/// in as the next targets.
final class ModelValidation {
  private static final double REPORT_HOURS = 24; // slice report and its review; assumed
  private static final double PART_HOURS = 8; // what one engineer takes at a time; assumed
  private static final int WEAK_SLICES = 2;

  private final Replication run;
  private final Settings settings;
  private final Production production;
  private final Curation curation;

  ModelValidation(Replication run, Settings settings, Production production, Curation curation) {
    this.run = run;
    this.settings = settings;
    this.production = production;
    this.curation = curation;
  }

  /// Decides whether a candidate may go on.
  boolean passes(SimProcess self, Candidate candidate, Nature nature) {
    run.organisation()
        .awaitShared(
            self,
            Work.of(
                    "slice report of " + candidate.model().version(),
                    "model-validation",
                    Skill.VALIDATION,
                    Subsystem.ANALYSIS_TOOLS,
                    REPORT_HOURS)
                .as(nature),
            PART_HOURS);
    Proportion own = Training.score(candidate.model().model(), candidate.data());
    Proportion incumbent = Training.score(production.current().model(), candidate.data());
    run.trace()
        .record(
            new Happening.QualityRead("offline", "all", own.value(), Math.max(1, own.trials())));
    boolean passed = own.value() >= incumbent.value() - settings.share("gate.margin");
    curation.aimAt(weakest(candidate.model().model(), candidate.data()));
    run.trace()
        .record(
            new Happening.GateDecided(
                "model-validation",
                candidate.model().version(),
                passed,
                own.hits() + " of " + own.trials() + " right, incumbent " + incumbent.hits()));
    return passed;
  }

  private static List<Conditions> weakest(LinearModel model, TrainingSet data) {
    var accuracies = new ArrayList<Proportion>();
    for (Conditions slice : Conditions.ALL) {
      accuracies.add(accuracy(model, data.validation(), data.validationSlices(), slice));
    }
    return Conditions.ALL.stream()
        .sorted(Comparator.comparingDouble(slice -> accuracies.get(slice.index()).value()))
        .limit(WEAK_SLICES)
        .toList();
  }

  private static Proportion accuracy(
      LinearModel model, LabeledTable rows, List<Conditions> slices, Conditions slice) {
    int hits = 0;
    int trials = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (slices.get(i).equals(slice)) {
        trials++;
        hits += model.mostLikely(rows.row(i)) == rows.label(i) ? 1 : 0;
      }
    }
    return new Proportion(hits, trials);
  }
}
