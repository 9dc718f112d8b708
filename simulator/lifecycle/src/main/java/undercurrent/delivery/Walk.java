package undercurrent.delivery;

import java.util.List;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.trace.Happening;

/// How people and machines take a change through steps: each is waited for, worked on, and may put
/// slips in or find them. A check looks at every part of the system that the change can reach.
final class Walk {
  private static final double HOURS_PER_NODE = 0.05; // of a check, by hand or machine; assumed
  private static final double MACHINE_HOURS = 0.25; // set-up of an automatic check; assumed
  private static final double COST_PER_MACHINE_HOUR = 2; // assumed

  private final DeliverySite site;
  private final Slips slips;

  Walk(DeliverySite site, Slips slips) {
    this.site = site;
    this.slips = slips;
  }

  /// Lets the owner of what is changed make it, or make it again.
  void make(SimProcess self, Change change, double hours, Nature nature) {
    String title = (nature == Nature.REWORK ? "rework of " : "making of ") + change;
    Work work =
        Work.of(title, change.node().stage(), maker(change), box(change.type()), hours).as(nature);
    change.putIn(site.organisation().await(self, work).defects());
  }

  /// Takes a change through steps; returns whether none of them found a slip.
  boolean passes(SimProcess self, Change change, List<DeliveryStep> steps) {
    for (DeliveryStep step : steps) {
      self.hold(SimTime.hours(step.waitHours()));
      work(self, change, step, change.nodes());
      slips.byHand(change, step);
      if (!isClean(change, step)) {
        return false;
      }
    }
    return true;
  }

  /// Takes a refresh through steps of hands; in an incident nobody waits.
  void hands(SimProcess self, Change change, List<DeliveryStep> steps, Nature nature) {
    for (DeliveryStep step : steps) {
      if (nature != Nature.INCIDENT) {
        self.hold(SimTime.hours(step.waitHours()));
      }
      work(self, change, step, change.nodes());
      slips.byHand(change, step);
      isClean(change, step); // a slip that is found is put right on the spot: nothing is in use yet
    }
  }

  /// Tells whether a step finds nothing in a change, and says so.
  boolean isClean(Change change, DeliveryStep step) {
    boolean clean = slips.find(change, step) == 0;
    site.trace().record(new Happening.ChangeStepped(change.number(), step.id(), clean));
    return clean;
  }

  /// Works on a step, in the name of a change.
  ///
  /// @param nodes the parts of the system that a check has to look at
  void work(SimProcess self, Change change, DeliveryStep step, int nodes) {
    boolean isCheck = step.findShare() > 0;
    double looking = isCheck ? (nodes - 1) * HOURS_PER_NODE : 0;
    if (step.hours() > 0) {
      String title = step.title() + ", for " + change;
      site.organisation()
          .await(
              self,
              Work.of(
                      title,
                      site.stage(step.skill(), change.node()),
                      step.skill(),
                      step.subsystem(),
                      step.hours() + looking)
                  .as(isCheck ? Nature.NEW_WORK : Nature.TOIL));
    } else if (isCheck) {
      double hours = MACHINE_HOURS + looking;
      self.hold(SimTime.hours(hours));
      site.trace()
          .record(new Happening.MachineUsed(step.id(), hours, hours * COST_PER_MACHINE_HOUR));
    }
  }

  /// The first skill that somebody of the owning role masters; models are made by data scientists.
  Skill maker(Change change) {
    if (change.type() == ChangeType.MODEL && isMastered(Skill.DATA_SCIENCE)) {
      return Skill.DATA_SCIENCE;
    }
    return change
        .node()
        .owner()
        .flatMap(
            owner ->
                site.organisation().people().stream()
                    .filter(person -> person.role().id().equals(owner))
                    .findFirst())
        .flatMap(
            person ->
                List.of(Skill.values()).stream()
                    .filter(skill -> person.role().skills().getOrDefault(skill, 0.0) >= 1)
                    .findFirst())
        .orElse(Skill.ML_ENGINEERING);
  }

  private boolean isMastered(Skill skill) {
    return site.organisation().people().stream()
        .anyMatch(person -> person.role().skills().getOrDefault(skill, 0.0) >= 1);
  }

  static Subsystem box(ChangeType type) {
    return switch (type) {
      case CODE, MODEL, REFRESH -> Subsystem.ML_CODE;
      case CONFIGURATION, FILTER_RULE -> Subsystem.CONFIGURATION;
      case DATA -> Subsystem.FEATURE_EXTRACTION;
    };
  }
}
