package undercurrent.retail;

import java.util.List;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog.Split;

/// The newest days of logged pages, which are held back to judge a candidate by, and how far up to
/// them it learns.
///
/// @param run the run
/// @param settings the settings of the lifecycle
record HoldoutWeek(Replication run, Settings settings) {
  /// How many days are held back.
  static final int DAYS = 7;

  private static final String KEY = "loop.learns-until";
  private static final String BEFORE = "held-back";

  /// Returns what a scenario can set about it.
  static Knob key() {
    return Knob.name(
        KEY, BEFORE, "the day up to which pages are learnt from", List.of(BEFORE, "today"));
  }

  /// Returns the first day that is not learnt from.
  int learntBefore(int today) {
    return settings.name(KEY).equals(BEFORE) ? today - DAYS : today;
  }

  /// Notes which of the days that are held back are learnt from as well.
  void enter(String version, int today) {
    int inBoth = Math.min(DAYS, DAYS - (today - learntBefore(today)));
    run.log().add(new Split(run.day(), "rows of " + version, DAYS, Math.max(0, inBoth)));
  }
}
