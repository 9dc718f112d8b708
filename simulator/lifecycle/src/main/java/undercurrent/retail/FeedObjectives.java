package undercurrent.retail;

import java.util.ArrayDeque;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.shopping.events.FeedCounts;
import undercurrent.system.OperationsLog.FeedWeek;
import undercurrent.trace.Happening;

/// What is promised about the feed of events: that they are in the tables soon, and that there are
/// about as many as there used to be. When a week breaks a promise, a data engineer looks into it.
final class FeedObjectives {
  private static final double LOOK_HOURS = 4; // from the alarm to the cause; assumed
  private static final int WEEKS = 4; // that an expectation is made from; assumed

  private final Replication run;
  private final Settings settings;
  private final Runnable tell;
  private final ArrayDeque<Long> before = new ArrayDeque<>();

  /// @param tell tells those who send the events, once somebody has found out that it is theirs
  FeedObjectives(Replication run, Settings settings, Runnable tell) {
    this.run = run;
    this.settings = settings;
    this.tell = tell;
  }

  /// Holds a week against what was promised.
  ///
  /// @param ageHours how old the newest event was in the tables when a request read them, on
  ///   average
  void hold(FeedCounts week, double ageHours) {
    run.trace()
        .record(
            new Happening.FeedRead(
                week.received(), week.duplicates(), week.late(), week.quarantined(), week.bots()));
    run.trace().note(new Happening.AgeRead("features", ageHours), 1);
    double accepted = 1 - week.quarantined() / Math.max(1.0, week.received());
    run.log().add(new FeedWeek(run.day(), "events", week.received(), week.freshShare(), accepted));
    double leastFreshShare = settings.share("live-data.freshness-objective");
    if (week.freshShare() < leastFreshShare) {
      breach("freshness", week.freshShare(), leastFreshShare);
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
    double band = settings.share("live-data.volume-band");
    if (deviation > band) {
      breach("volume", deviation, band);
    }
  }

  private void breach(String objective, double found, double limit) {
    run.trace()
        .record(
            new Happening.AlarmRaised("live-data-objective", "feed-" + objective, found, limit));
    run.organisation()
        .request(
            Work.of(
                    "look into the " + objective + " of the feed",
                    "live-data",
                    Skill.DATA_ENGINEERING,
                    Subsystem.DATA_VERIFICATION,
                    LOOK_HOURS)
                .as(Nature.INCIDENT))
        .whenKept(tell);
  }
}
