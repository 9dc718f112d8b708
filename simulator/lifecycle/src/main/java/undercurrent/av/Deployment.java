package undercurrent.av;

import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.system.Production;

/// Production deployment: a staged roll-out over the air.
final class Deployment {
  private static final double ROLL_OUT_HOURS = 6; // plan, watch, note; assumed
  private static final double STAGE_DAYS = 1; // from the first cars to all of them; assumed

  private final Replication run;
  private final Production production;

  Deployment(Replication run, Production production) {
    this.run = run;
    this.production = production;
  }

  /// Rolls a validated candidate out to the fleet.
  void rollOut(SimProcess self, Candidate candidate, Nature nature) {
    Work work =
        Work.of(
                "roll-out of " + candidate.model().version(),
                "deployment",
                Skill.RELIABILITY,
                Subsystem.SERVING_INFRASTRUCTURE,
                ROLL_OUT_HOURS)
            .as(nature);
    run.organisation().await(self, work);
    self.hold(SimTime.hours(STAGE_DAYS * 24));
    production.release(candidate.model());
    run.log().released(run.day());
  }
}
