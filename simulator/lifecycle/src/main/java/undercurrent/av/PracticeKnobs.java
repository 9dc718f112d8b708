package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import undercurrent.lifecycle.RowsMadeTwice;
import undercurrent.lifecycle.ScoreCorrections;
import undercurrent.lifecycle.ValueTests;
import undercurrent.settings.Knob;

/// What a scenario may set about practices of the data loop that are kept or left, and about what
/// breaks where they are left.
final class PracticeKnobs {
  private PracticeKnobs() {}

  static List<Knob> all() {
    var all = new ArrayList<>(List.of(InDoubt.key(), ModelValidation.slices()));
    all.add(RowsMadeTwice.key());
    all.add(OwnLabels.key());
    all.add(TrainingRecord.key());
    all.addAll(DoubtLog.knobs());
    all.addAll(LensFeed.knobs());
    all.addAll(OnBoardFeatures.knobs());
    all.add(ValueTests.knob("telemetry"));
    all.addAll(LearnerChange.knobs());
    all.addAll(SightContexts.knobs());
    all.addAll(SightPrototypes.knobs());
    all.addAll(Dispatch.knobs());
    all.add(ScoreCorrections.knob(HardCases.ALL.size()));
    return List.copyOf(all);
  }
}
