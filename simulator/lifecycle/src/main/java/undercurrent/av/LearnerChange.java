package undercurrent.av;

import java.util.List;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// A planned change of what learns, from a date on.
///
/// @param run the run
/// @param settings the settings of the data loop
record LearnerChange(Replication run, Settings settings) {
  private static final String LEARNER = "training.learner";
  private static final String FROM = "changes.learner-from";
  private static final String TO = "changes.learner-to";

  /// Returns what a scenario can set about it.
  static List<Knob> knobs() {
    return List.of(
        Knob.duration(FROM, "0w", "when training turns to another learner; 0w for never"),
        Knob.name(TO, "forest", "which learner that is", Training.LEARNERS));
  }

  /// Begins to wait for it.
  void begin() {
    double from = settings.hours(FROM);
    if (from > 0) {
      run.simulation().start("change of the learner", self -> change(self, from));
    }
  }

  private void change(SimProcess self, double fromHours) {
    self.hold(SimTime.hours(fromHours));
    run.simulation().cause(1);
    String what = "is " + settings.name(TO) + " from now on";
    run.trace().record(new Happening.PartChanged("learner", "training", what));
  }

  /// Returns what learns by now.
  String learner() {
    double from = settings.hours(FROM);
    boolean isDue = from > 0 && SimTime.inHours(run.simulation().now()) >= from;
    return settings.name(isDue ? TO : LEARNER);
  }
}
