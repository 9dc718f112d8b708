package undercurrent.lifecycle;

import java.util.List;
import java.util.Map;
import undercurrent.detection.Finding;
import undercurrent.detection.Monitor;
import undercurrent.detection.PredictionBias;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Somebody who holds mean predictions against observed rates every week, slice by slice, and looks into
/// it when they are apart; or nobody does. A look costs little, so that they look sooner than an alarm
/// would be raised.
public final class BiasWatch {
  private static final String KEY = "predictions.bias";
  private static final String WATCHED = "watched";
  private static final double LOOK_HOURS = 1; // a plot a slice; assumed
  private static final double CAUSE_HOURS = 6; // from a slice to what it is given; assumed

  private final Replication run;
  private final Settings settings;
  private final String stage;
  private final Runnable found;
  private final Monitor monitor;

  /// Makes a watch.
  ///
  /// @param stage the stage that books the hours
  /// @param found tells those whose fault it is, once somebody has found out
  public BiasWatch(Replication run, Settings settings, String stage, Runnable found) {
    this.run = run;
    this.settings = settings;
    this.stage = stage;
    this.found = found;
    var test = new PredictionBias();
    this.monitor = test.begin(Settings.of(test.knobs(), Map.of("looks", "1", "level", "10%")));
  }

  /// Returns what a scenario can set about it.
  public static Knob key() {
    return Knob.name(
        KEY,
        "unwatched",
        "whether mean predictions are held against observed rates, slice by slice",
        List.of("unwatched", WATCHED));
  }

  /// Looks at the last week, where it is watched.
  public void look() {
    if (settings.name(KEY).equals(WATCHED)) {
      run.organisation()
          .request(work("predictions against what came of them", LOOK_HOURS))
          .whenKept(this::read);
    }
  }

  private void read() {
    for (Finding finding : monitor.look(run.log(), run.day())) {
      run.organisation()
          .request(
              work("look into predictions for " + finding.subject(), CAUSE_HOURS)
                  .as(Nature.INCIDENT))
          .whenKept(found::run);
    }
  }

  private Work work(String title, double hours) {
    return Work.of(title, stage, Skill.RELIABILITY, Subsystem.MONITORING, hours);
  }
}
