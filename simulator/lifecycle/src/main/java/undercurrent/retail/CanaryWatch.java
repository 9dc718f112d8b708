package undercurrent.retail;

import java.util.ArrayList;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Whoever watches a version that some customers meet first, and says whether the others shall.
///
/// @param run the run
/// @param settings how long a trial lasts
record CanaryWatch(Replication run, Settings settings) {
  private static final int MOST_TRIALS = 4; // times that a canary may last

  /// Waits for as long as the one who watches wants it; returns whether the version stays.
  boolean stays(SimProcess self, String version, Canary canary) {
    String verdict = ShopDecisions.WAIT;
    for (int longer = MOST_TRIALS; verdict.equals(ShopDecisions.WAIT); longer--) {
      self.hold(SimTime.hours(settings.hours("deployment.canary-time")));
      var answers = new ArrayList<>(ShopDecisions.CANARY.answers());
      if (longer <= 1) {
        answers.remove(ShopDecisions.WAIT);
      }
      String usual = canary.stays() ? "promote" : "take-back";
      var sight = ShopSights.canary(version, canary.inWords());
      verdict = run.decisions().decide(ShopDecisions.CANARY.at(answers, usual, sight));
    }
    boolean stays = verdict.equals("promote");
    run.trace().record(new Happening.GateDecided("canary", version, stays, canary.inWords()));
    return stays;
  }
}
