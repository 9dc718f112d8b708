package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.serving.Service;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// What operations does when something is wrong: start a service anew that is down, take back a
/// scorer that went out lately, or have a new one trained.
final class Operations {
  private static final double RESTART_HOURS = 1; // assumed
  private static final double ROLL_BACK_HOURS = 1; // assumed
  private static final long LATELY = 14 * SimTime.DAY; // assumed

  private final Replication run;
  private final Settings settings;
  private final ProductionTraining training;
  private final Look look;
  private final BooleanSupplier isUnanswered;

  /// Looks at the peak hour anew.
  @FunctionalInterface
  interface Look {
    /// @param event what changed the services
    void after(long event);
  }

  /// Makes the operations of a shop.
  ///
  /// @param look looks at the peak hour anew
  /// @param isUnanswered tells whether a component is done without for most requests
  Operations(
      Replication run,
      Settings settings,
      ProductionTraining training,
      Look look,
      BooleanSupplier isUnanswered) {
    this.run = run;
    this.settings = settings;
    this.training = training;
    this.look = look;
    this.isUnanswered = isUnanswered;
  }

  /// Begins what the scenario foresees.
  void begin() {
    run.incidents().onIncident("operations", this::restore);
    double slowAfter = settings.hours("world.slow-from");
    if (slowAfter > 0) {
      run.simulation().start("slow component", self -> slow(self, slowAfter));
    }
    double failsAfter = settings.hours("world.fails-from");
    if (failsAfter > 0) {
      run.simulation().start("failing component", self -> crash(self, failsAfter));
    }
  }

  private void slow(SimProcess self, double afterHours) {
    Service service = run.services().get(settings.name("world.slow-component"));
    self.hold(SimTime.hours(afterHours));
    run.simulation().cause(1);
    long event =
        run.trace()
            .record(new Happening.WorldChanged("what " + service.name() + " calls answers later"));
    service.addCall(settings.number("world.slow-by"));
    look.after(event);
  }

  private void crash(SimProcess self, double afterHours) {
    Service service = run.services().get(settings.name("world.fails-component"));
    self.hold(SimTime.hours(afterHours));
    run.simulation().cause(1);
    long event =
        run.trace().record(new Happening.WorldChanged(service.name() + " refuses every call"));
    service.crash();
    look.after(event);
  }

  private void restore(SimProcess self) {
    var down = run.services().all().stream().filter(Service::isDown).toList();
    switch (response(down)) {
      case "restart" -> restart(self, down);
      case "roll-back" -> {
        await(self, "roll-back of the scorer", ROLL_BACK_HOURS);
        training.rollBack();
      }
      case "retrain" -> training.train(self, Nature.INCIDENT);
      default -> waitForOthers(self);
    }
  }

  private void restart(SimProcess self, List<Service> down) {
    for (Service service : down) {
      await(self, "restart of " + service.name(), RESTART_HOURS);
      service.restart();
      look.after(
          run.trace().record(new Happening.Decided("operations", service.name() + " starts anew")));
    }
  }

  /// It is up, and what it waits for is somebody else's.
  private void waitForOthers(SimProcess self) {
    await(self, "restart without effect", RESTART_HOURS);
    if (!isUnanswered.getAsBoolean()) {
      self.hold(SimTime.WEEK);
    }
    while (isUnanswered.getAsBoolean()) {
      self.hold(SimTime.DAY);
    }
  }

  private String response(List<Service> down) {
    boolean unanswered = isUnanswered.getAsBoolean();
    boolean lately = training.canRollBackWithin(LATELY);
    var answers = new ArrayList<>(ShopDecisions.INCIDENT.answers());
    if (down.isEmpty()) {
      answers.remove("restart");
    }
    if (!training.canRollBackWithin(Long.MAX_VALUE)) {
      answers.remove("roll-back");
    }
    String scorer = training.production().map(p -> p.current().version()).orElse("the first rule");
    var sight =
        ShopSights.incident(down.stream().map(Service::name).toList(), unanswered, scorer, lately);
    return run.decisions()
        .decide(
            ShopDecisions.INCIDENT.at(answers, usual(!down.isEmpty(), unanswered, lately), sight));
  }

  private static String usual(boolean isDown, boolean unanswered, boolean lately) {
    if (isDown) {
      return "restart";
    }
    if (unanswered) {
      return ShopDecisions.WAIT;
    }
    return lately ? "roll-back" : "retrain";
  }

  private void await(SimProcess self, String title, double hours) {
    run.organisation()
        .await(
            self,
            Work.of(title, "operations", Skill.RELIABILITY, Subsystem.SERVING_INFRASTRUCTURE, hours)
                .as(Nature.INCIDENT)
                .urgently());
  }
}
