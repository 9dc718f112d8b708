package undercurrent.retail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import undercurrent.delivery.Delivery;
import undercurrent.incident.Fragile;
import undercurrent.incident.Mitigation;
import undercurrent.incident.OutageKind;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.organisation.Nature;
import undercurrent.organisation.RotaKind;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.organisation.Work;
import undercurrent.serving.Service;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// What operations does when something is wrong: mend a service that an outage took down, take back
/// a scorer that went out lately, or have a new one trained.
final class Operations {
  private static final double RESTART_HOURS = 1; // assumed
  private static final double ROLL_BACK_HOURS = 1; // assumed
  private static final int MOST_DAYS = 14; // that an overload is borne as one incident; assumed
  private static final long LATELY = 14 * SimTime.DAY; // assumed

  private final Replication run;
  private final Settings settings;
  private final ProductionTraining training;
  private final Look look;
  private final BooleanSupplier isUnanswered;
  private final Map<String, Fragile> parts = new LinkedHashMap<>();
  private final Delivery delivery;
  private final Predicate<SimProcess> others;

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
  /// @param delivery what takes changes back that are at fault
  /// @param others looks for what is neither a service nor a model, and mends it; tells whether it did
  Operations(
      Replication run,
      Settings settings,
      ProductionTraining training,
      Look look,
      BooleanSupplier isUnanswered,
      Delivery delivery,
      Predicate<SimProcess> others) {
    this.run = run;
    this.settings = settings;
    this.training = training;
    this.look = look;
    this.isUnanswered = isUnanswered;
    this.delivery = delivery;
    this.others = others;
  }

  /// Begins what the scenario foresees.
  void begin() {
    run.incidents().onIncident("operations", this::restore);
    run.incidents()
        .mitigateBy(
            new Mitigation(
                "roll-back of the scorer",
                ROLL_BACK_HOURS,
                incident ->
                    incident.alert() == RotaKind.MODELS
                        && training.service().canRollBackWithin(LATELY),
                incident -> training.service().rollBack()));
    for (Service service : run.services().all()) {
      var part = new ServiceInDanger(service, settings.number("world.slow-by"), look);
      parts.put(service.name(), run.outages().add(part));
    }
    run.incidents().begin(settings);
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
    String name = settings.name("world.slow-component");
    self.hold(SimTime.hours(afterHours));
    run.simulation().cause(1);
    run.trace().record(new Happening.WorldChanged("what " + name + " calls answers later"));
    run.outages().fail(OutageKind.DEPENDENCY, part(name));
  }

  private void crash(SimProcess self, double afterHours) {
    String name = settings.name("world.fails-component");
    self.hold(SimTime.hours(afterHours));
    run.simulation().cause(1);
    run.trace().record(new Happening.WorldChanged(name + " refuses every call"));
    run.outages().fail(OutageKind.INFRASTRUCTURE, part(name));
  }

  private Fragile part(String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  private void restore(SimProcess self) {
    if (others.test(self) || delivery.restore(self)) {
      return;
    }
    var down = run.services().all().stream().filter(Service::isDown).toList();
    switch (response(down)) {
      case "restart" -> restart(self, down);
      case "roll-back" -> {
        await(self, "roll-back of the scorer", ROLL_BACK_HOURS);
        training.service().rollBack();
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
    for (int day = 0; day < MOST_DAYS && isUnanswered.getAsBoolean(); day++) {
      self.hold(SimTime.DAY);
    }
  }

  private String response(List<Service> down) {
    boolean unanswered = isUnanswered.getAsBoolean();
    boolean lately = training.service().canRollBackWithin(LATELY);
    var answers = new ArrayList<>(ShopDecisions.INCIDENT.answers());
    if (down.isEmpty()) {
      answers.remove("restart");
    }
    if (!training.service().canRollBackWithin(Long.MAX_VALUE)) {
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
