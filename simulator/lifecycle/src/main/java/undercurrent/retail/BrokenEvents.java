package undercurrent.retail;

import java.util.List;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.shopping.events.FeedCounts;
import undercurrent.shopping.events.ShopEvent;

/// What is done about events that broke the schema: as a rule nothing; or their senders are asked again.
final class BrokenEvents {
  private static final double ASKING_HOURS = 2; // of a data engineer, each time; assumed
  private static final double HOURS_PER_1000 = 1; // assumed

  private final Replication run;
  private final LiveData live;

  BrokenEvents(Replication run, LiveData live) {
    this.run = run;
    this.live = live;
  }

  /// Lets the data engineer decide about those of a week.
  void after(FeedCounts week, List<ShopEvent> broken) {
    if (broken.isEmpty()) {
      return;
    }
    var sight = ShopSights.brokenEvents(week.quarantined(), week.received());
    String answer = run.decisions().decide(ShopDecisions.BROKEN_EVENTS.at("leave", sight));
    if (answer.equals("resend")) {
      run.organisation()
          .request(
              Work.of(
                      "resending of " + broken.size() + " broken events",
                      "live-data",
                      Skill.DATA_ENGINEERING,
                      Subsystem.DATA_VERIFICATION,
                      ASKING_HOURS + HOURS_PER_1000 * broken.size() / 1000.0)
                  .as(Nature.REWORK))
          .whenKept(() -> live.sendAgain(broken));
    }
  }
}
