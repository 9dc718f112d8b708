package undercurrent.retail;

import java.util.List;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.LoggedRows;
import undercurrent.system.MadeTwice;

/// The rows that a candidate is judged on: as pages were given them, or as training makes them.
///
/// @param run the run
/// @param settings the settings
record JudgedRows(Replication run, Settings settings) {
  private static final String KEY = "gate.rows";
  private static final String SERVED = "as-served";
  private static final String MADE = "as-made-for-training";

  /// Returns what a scenario can set about them.
  static Knob key() {
    return Knob.name(
        KEY,
        SERVED,
        "whether a candidate is judged on rows as they were served or as training makes them",
        List.of(SERVED, MADE));
  }

  /// Returns the rows to judge on, and enters both computations of them in the books.
  LoggedRows of(LoggedRows logged) {
    LabeledTable made = run.pipelines().get(RetailLifecycle.FEATURES).apply(logged.table());
    run.log().enter(new MadeTwice(run.day(), RetailLifecycle.FEATURES, logged.table(), made));
    boolean isMade = settings.name(KEY).equals(MADE) && made.size() == logged.size();
    return isMade ? new LoggedRows(made, logged.requests()) : logged;
  }
}
