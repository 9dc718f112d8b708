package undercurrent.av;

import java.util.ArrayList;
import undercurrent.incident.Mitigation;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.RotaKind;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.system.Production;

/// How service is restored when what is wrong is known: the loop is turned once more, the version in
/// service goes out, or people wait.
final class AlarmResponse {
  private static final double ROLL_BACK_HOURS = 6; // as that of a canary; assumed

  private static final double OVER_THE_AIR_HOURS = 2; // to all cars; assumed
  private static final long LATELY = 7 * SimTime.DAY; // assumed

  private final Replication run;
  private final Production production;
  private final PerceptionLoop loop;

  AlarmResponse(Replication run, Production production, PerceptionLoop loop) {
    this.run = run;
    this.production = production;
    this.loop = loop;
  }

  /// Restores service as whoever is on duty decides.
  void restore(SimProcess self) {
    var answers = new ArrayList<>(DrivingDecisions.ALARM.answers());
    boolean hasEarlier = production.hasEarlier();
    if (!hasEarlier) {
      answers.remove("roll-back");
    }
    int days = SimTime.day(run.simulation().now() - production.since());
    var point =
        DrivingDecisions.ALARM.at(
            answers, "retrain", DrivingSights.incident(production.current(), days, hasEarlier));
    switch (run.decisions().decide(point)) {
      case "roll-back" -> rollBack(self);
      case "wait" -> self.hold(SimTime.WEEK);
      default -> loop.turn(self, Nature.INCIDENT);
    }
  }

  /// Whoever is called takes a version back that has been in service for a few days only.
  Mitigation takingBack() {
    return new Mitigation(
        "roll-back of perception",
        OVER_THE_AIR_HOURS,
        incident ->
            incident.alert() == RotaKind.MODELS
                && production.since() > 0
                && run.simulation().now() - production.since() <= LATELY,
        incident -> production.rollBack());
  }

  private void rollBack(SimProcess self) {
    run.organisation()
        .await(
            self,
            Work.of(
                    "roll-back of " + production.current().version(),
                    "deployment",
                    Skill.RELIABILITY,
                    Subsystem.SERVING_INFRASTRUCTURE,
                    ROLL_BACK_HOURS)
                .as(Nature.INCIDENT)
                .urgently());
    production.rollBack();
  }
}
