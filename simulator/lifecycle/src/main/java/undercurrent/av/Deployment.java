package undercurrent.av;

import java.util.ArrayList;
import undercurrent.driving.DriveSample;
import undercurrent.driving.Rate;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.system.Production;
import undercurrent.trace.Happening;

/// Production deployment: a staged roll-out over the air.
///
/// A part of the fleet drives the new version first, and its safety signals are compared with those
/// of the rest: where disengagements and collisions are more than chance would give, it is taken
/// back. A small part sees little in a week, so that a canary stops only what is much worse.
final class Deployment {
  private static final double ROLL_OUT_HOURS = 6; // plan, watch, note; assumed
  private static final double ALARMING = 0.05; // the chance below which a canary is stopped

  private static final int MOST_TRIALS = 4; // times that a canary may last
  private static final String RELEASED = "released";

  private final Replication run;
  private final Settings settings;
  private final Production production;
  private final DoubtLog doubts;
  private final OnBoardFeatures shelf;
  private Rate onTrial = new Rate(0, 0);
  private Rate inService = new Rate(0, 0);

  Deployment(
      Replication run,
      Settings settings,
      Production production,
      DoubtLog doubts,
      OnBoardFeatures shelf) {
    this.shelf = shelf;
    this.doubts = doubts;
    this.run = run;
    this.settings = settings;
    this.production = production;
  }

  /// Rolls an approved build out to the fleet; returns how that ended.
  String rollOut(SimProcess self, ModelArtifact approved, Nature nature) {
    double share = settings.share("deployment.canary-share");
    var launch =
        DrivingDecisions.LAUNCH.at(
            "canary-first", DrivingSights.launch(approved, production.current(), share));
    String how = run.decisions().decide(launch);
    if (how.equals(DrivingDecisions.HOLD)) {
      return "not-launched";
    }
    String version = approved.version();
    if (nature != Nature.INCIDENT) { // a mend is no risk to wait with
      run.releases().await(self);
    }
    doubts.prepare(self, version, approved.model());
    run.organisation().await(self, work("roll-out of " + version, ROLL_OUT_HOURS).as(nature));
    onTrial = new Rate(0, 0);
    inService = new Rate(0, 0);
    if (share == 0 || share == 1 || how.equals("whole-fleet")) { // nobody to compare with
      production.release(approved);
      released(version);
      return RELEASED;
    }
    production.tryOut(approved);
    return tried(self, version) ? RELEASED : "taken-back";
  }

  /// Lets a part of the fleet try a version, for as long as the one who watches wants it.
  private boolean tried(SimProcess self, String version) {
    String verdict = DrivingDecisions.WAIT;
    for (int longer = MOST_TRIALS; verdict.equals(DrivingDecisions.WAIT); longer--) {
      self.hold(SimTime.hours(settings.hours("deployment.canary-time")));
      verdict = verdict(version, longer > 1);
    }
    boolean stays = verdict.equals("promote");
    run.trace()
        .record(
            new Happening.GateDecided(
                "canary",
                version,
                stays,
                onTrial.events()
                    + " safety events in "
                    + Math.round(1000 * onTrial.exposure())
                    + " miles, the rest "
                    + inService.events()
                    + " in "
                    + Math.round(1000 * inService.exposure())));
    if (stays) {
      production.promote();
      released(version);
    } else {
      production.withdraw();
      run.organisation()
          .await(self, work("roll-back of " + version, ROLL_OUT_HOURS).as(Nature.INCIDENT));
    }
    return stays;
  }

  private void released(String version) {
    run.log().released(run.day());
    doubts.released(version);
    shelf.released();
  }

  private String verdict(String version, boolean mayWait) {
    double chance = onTrial.chanceOfMoreThan(inService);
    var answers = new ArrayList<>(DrivingDecisions.CANARY.answers());
    if (!mayWait) {
      answers.remove(DrivingDecisions.WAIT);
    }
    var sight = DrivingSights.canary(version, onTrial, inService, chance);
    String usual = chance >= ALARMING ? "promote" : "take-back";
    return run.decisions().decide(DrivingDecisions.CANARY.at(answers, usual, sight));
  }

  /// Returns the share of the fleet that drives the version on trial now.
  double shareOnTrial() {
    return production.canary().isPresent() ? settings.share("deployment.canary-share") : 0;
  }

  /// Takes note of what the two parts of the fleet met.
  void watch(DriveSample trial, DriveSample rest) {
    onTrial = onTrial.plus(trial.safetyEvents());
    inService = inService.plus(rest.safetyEvents());
  }

  private static Work work(String title, double hours) {
    return Work.of(title, "deployment", Skill.RELIABILITY, Subsystem.SERVING_INFRASTRUCTURE, hours);
  }
}
