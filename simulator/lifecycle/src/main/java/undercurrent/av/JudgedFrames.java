package undercurrent.av;

import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.MadeTwice;

/// The rows that candidates are ranked and judged on: as the cars computed them, or as training makes
/// them.
///
/// @param run the run
/// @param settings the settings
record JudgedFrames(Replication run, Settings settings) {
  private static final String KEY = "gate.rows";
  private static final String SERVED = "as-served";
  private static final String MADE = "as-made-for-training";

  /// Returns what a scenario can set about them.
  static Knob key() {
    return Knob.name(
        KEY,
        SERVED,
        "whether a candidate is judged on rows as cars computed them or as training makes them",
        List.of(SERVED, MADE));
  }

  /// Returns rows that were held back, as they are judged on.
  LabeledTable of(LabeledTable served) {
    if (settings.name(KEY).equals(SERVED)) {
      return served;
    }
    LabeledTable made = made(served);
    return made.size() == served.size() ? made : served;
  }

  /// Enters both computations of the rows that are learnt from in the books.
  void enterBoth(LabeledTable served) {
    run.log().enter(new MadeTwice(run.day(), DrivingLifecycle.PREPARATION, served, made(served)));
  }

  private LabeledTable made(LabeledTable served) {
    return run.pipelines().get(DrivingLifecycle.PREPARATION).apply(served);
  }
}
