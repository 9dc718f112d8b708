package undercurrent.lifecycle;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import undercurrent.capability.Adoption;
import undercurrent.capability.Capability;
import undercurrent.capability.CapabilityPlan;
import undercurrent.capability.GivingUp;
import undercurrent.capability.LearningCurve;
import undercurrent.detection.Detector;
import undercurrent.kernel.Promise;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Person;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.trace.Happening;

/// Buying, learning, keeping and giving up capabilities: all of it is people's work.
///
/// What is bought is built in its hours, takes its weeks, and comes into use; people then learn it
/// along a curve, and for the first weeks do the old way beside the new.
final class CapabilityLife {
  private static final double PART_HOURS = 16; // what one person takes on of a building; assumed
  private static final double BESIDE_WEEKS = 4; // that the old way is done as well; assumed

  private final Replication run;
  private final Lifecycle lifecycle;
  private final CapabilityPlan plan;
  private final CapabilitiesInUse inUse;
  private final Consumer<Detector> watch;

  /// Makes the lives of the capabilities of a run.
  ///
  /// @param watch starts a detector
  CapabilityLife(
      Replication run,
      Lifecycle lifecycle,
      CapabilityPlan plan,
      CapabilitiesInUse inUse,
      Consumer<Detector> watch) {
    this.run = run;
    this.lifecycle = lifecycle;
    this.plan = plan;
    this.inUse = inUse;
    this.watch = watch;
  }

  /// Begins: what is there is kept, what shall be bought and given up is begun at its time.
  void begin() {
    inUse.settle(run);
    for (String id : inUse.ids()) {
      Capability there = plan.capability(id);
      there.detectors().forEach(watch);
      run.simulation().start("upkeep of " + id, self -> keep(self, there, 1));
    }
    for (Adoption each : plan.adoptions()) {
      run.simulation().start("adoption of " + each.capability(), self -> adopt(self, each));
    }
    for (GivingUp each : plan.givingUps()) {
      run.simulation().start("end of " + each.capability(), self -> giveUp(self, each));
    }
  }

  private void adopt(SimProcess self, Adoption adoption) {
    Capability capability = plan.capability(adoption.capability());
    self.hold(SimTime.hours(adoption.atHours()));
    run.simulation().cause(1);
    long begun = changed(capability, "begun");
    long since = run.simulation().now();
    build(self, capability, adoption);
    long earliest = since + SimTime.hours(capability.leadWeeks() * 7 * 24);
    self.hold(Math.max(0, earliest - run.simulation().now()));
    run.simulation().cause(begun);
    long used = changed(capability, "in-use");
    inUse.takeUp(capability, run);
    capability.detectors().forEach(watch);
    run.simulation()
        .start("upkeep of " + capability.id(), keeper -> keep(keeper, capability, used));
    learn(self, capability, used);
  }

  /// The hours of building go to the boxes that it serves, in even parts.
  private void build(SimProcess self, Capability capability, Adoption adoption) {
    double each = capability.hours() / capability.serves().size();
    var ends = new ArrayList<Promise<?>>();
    for (Subsystem box : capability.serves()) {
      Work work =
          work("building of " + capability.title(), capability.skill(), box, each, Nature.NEW_WORK);
      Optional<Person> builder = adoption.by().flatMap(this::somebody);
      ends.add(
          builder.isPresent()
              ? run.organisation().request(work, builder.get().name())
              : shared(capability, work));
    }
    self.await(Promise.all(ends));
  }

  private Promise<?> shared(Capability capability, Work work) {
    return run.simulation()
        .start(
            "building of " + capability.id(),
            self -> run.organisation().awaitShared(self, work, PART_HOURS))
        .end();
  }

  private Optional<Person> somebody(String role) {
    return run.organisation().people().stream()
        .filter(person -> person.role().id().equals(role))
        .findFirst();
  }

  private void learn(SimProcess self, Capability capability, long used) {
    var curve = LearningCurve.USUAL;
    for (int week = 1; week <= curve.weeks(); week++) {
      if (!inUse.ids().contains(capability.id())) {
        return;
      }
      double hours = curve.hours(capability.hours(), week) / capability.users().size();
      run.simulation().cause(used);
      for (Skill user : capability.users()) {
        run.organisation()
            .request(
                work(
                    "learning of " + capability.title() + ", week " + week,
                    user,
                    capability.serves().getFirst(),
                    hours,
                    Nature.NEW_WORK));
      }
      self.hold(SimTime.WEEK);
      if (week == BESIDE_WEEKS) {
        inUse.leaveOldWay(capability, run);
      }
    }
  }

  private void keep(SimProcess self, Capability capability, long cause) {
    while (capability.upkeepHoursPerWeek() > 0) {
      self.hold(SimTime.WEEK);
      if (!inUse.ids().contains(capability.id())) {
        return;
      }
      run.simulation().cause(cause);
      run.organisation()
          .await(
              self,
              work(
                  "upkeep of " + capability.title(),
                  capability.skill(),
                  capability.serves().getFirst(),
                  capability.upkeepHoursPerWeek(),
                  Nature.TOIL));
    }
  }

  private void giveUp(SimProcess self, GivingUp giving) {
    Capability capability = plan.capability(giving.capability());
    self.hold(SimTime.hours(giving.atHours()));
    run.simulation().cause(1);
    changed(capability, "given-up");
    inUse.giveUp(capability, run);
  }

  private long changed(Capability capability, String state) {
    return run.trace().record(new Happening.CapabilityChanged(capability.id(), state));
  }

  private Work work(String title, Skill skill, Subsystem box, double hours, Nature nature) {
    return Work.of(title, stage(skill), skill, box, hours).as(nature);
  }

  /// The stage that books the hours: the first that asks for the skill, or the last of all.
  private String stage(Skill skill) {
    Optional<Stage> first =
        lifecycle.stages().stream().filter(each -> each.skill() == skill).findFirst();
    return first.orElse(lifecycle.stages().getLast()).id();
  }
}
