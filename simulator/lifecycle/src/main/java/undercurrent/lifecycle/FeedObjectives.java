package undercurrent.lifecycle;

import java.util.ArrayDeque;
import java.util.List;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog.FeedWeek;
import undercurrent.trace.Happening;

/// What is promised about a feed: that its events are there soon, and that there are about as many
/// as there used to be. When a week breaks a promise, a data engineer looks into it.
public final class FeedObjectives {
  private static final double LOOK_HOURS = 4; // from the alarm to the cause; assumed
  private static final int WEEKS = 4; // that an expectation is made from; assumed

  private final Replication run;
  private final Settings settings;
  private final String stage;
  private final Runnable tell;
  private final ArrayDeque<Long> before = new ArrayDeque<>();

  /// Makes the promises about the feed of a stage.
  ///
  /// @param stage the stage that reads the feed and books the hours
  /// @param tell tells those who send it, once somebody has found out that it is theirs
  public FeedObjectives(Replication run, Settings settings, String stage, Runnable tell) {
    this.run = run;
    this.settings = settings;
    this.stage = stage;
    this.tell = tell;
  }

  /// Returns what a scenario can set about them.
  ///
  /// @param events what comes in, such as `events`
  /// @param soon in words, by when they have to be there
  public static List<Knob> knobs(String stage, String events, String soon) {
    return List.of(
        Knob.share(freshness(stage), "95%", events + " of a week that have to be there " + soon),
        Knob.share(
            volume(stage),
            "60%",
            "how far a week's " + events + " may be from the median of four weeks"));
  }

  private static String freshness(String stage) {
    return stage + ".freshness-objective";
  }

  private static String volume(String stage) {
    return stage + ".volume-band";
  }

  /// Holds a week against what was promised.
  public void hold(FeedWeek week) {
    run.log().add(week);
    double leastFreshShare = settings.share(freshness(stage));
    if (week.fresh() < leastFreshShare) {
      breach("freshness", week.fresh(), leastFreshShare);
    }
    if (before.size() == WEEKS) {
      holdVolume(week.received());
    }
    before.addLast(week.received());
    if (before.size() > WEEKS) {
      before.removeFirst();
    }
  }

  private void holdVolume(long received) {
    double expected =
        before.stream().mapToLong(n -> n).sorted().skip(1).limit(2).average().orElse(0);
    double deviation = Math.abs(received - expected) / Math.max(1, expected);
    double band = settings.share(volume(stage));
    if (deviation > band) {
      breach("volume", deviation, band);
    }
  }

  private void breach(String objective, double found, double limit) {
    run.trace()
        .record(new Happening.AlarmRaised(stage + "-objective", "feed-" + objective, found, limit));
    run.organisation()
        .request(
            Work.of(
                    "look into the " + objective + " of the feed",
                    stage,
                    Skill.DATA_ENGINEERING,
                    Subsystem.DATA_VERIFICATION,
                    LOOK_HOURS)
                .as(Nature.INCIDENT))
        .whenKept(tell);
  }
}
