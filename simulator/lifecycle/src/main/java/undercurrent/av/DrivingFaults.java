package undercurrent.av;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import undercurrent.delivery.BrokenStep;
import undercurrent.delivery.Change;
import undercurrent.delivery.Fault;
import undercurrent.delivery.Faults;
import undercurrent.delivery.SlowService;
import undercurrent.delivery.UnitReleases;
import undercurrent.delivery.WrongKey;
import undercurrent.driving.FrameFeatures;
import undercurrent.learning.Classifier;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.serving.Service;
import undercurrent.settings.Value;
import undercurrent.system.Pipeline;
import undercurrent.system.Production;

/// What slips in changes do to the driving product: the stack calls the model wrongly, a service is
/// slow, a step of preparation is broken, a key is wrong. Which ones, is drawn in even parts
/// (assumed).
///
/// @param run the run
/// @param production what is in service
/// @param above the settings that hold above the usual ones
/// @param wrongCalls the ways in which the stack calls the model wrongly now, the first innermost
record DrivingFaults(
    Replication run,
    Production production,
    Map<String, Value> above,
    List<UnaryOperator<Classifier>> wrongCalls)
    implements Faults {
  private static final double SLOW_MS = 5; // a call more; assumed
  private static final List<Map.Entry<String, String>> WRONG_KEYS =
      List.of( // a digit or a unit that slipped; assumed
          Map.entry("gate.margin", "20%"),
          Map.entry("gate.collision-margin", "60%"),
          Map.entry("training.rows", "400"),
          Map.entry("labeling.audit-share", "1%"),
          Map.entry("system-validation.shadow-time", "3h"));

  DrivingFaults(Replication run, Production production, Map<String, Value> above) {
    this(run, production, above, new ArrayList<>());
  }

  @Override
  public Fault of(Change change, RandomStream chance) {
    return switch (change.type()) {
      case CODE, FILTER_RULE -> chance.nextBernoulli(0.5) ? call(chance) : slow(chance);
      case CONFIGURATION ->
          WrongKey.of(
              change.node().id(), WRONG_KEYS, DrivingParameters.ALL, above, _ -> {}, chance);
      case DATA, REFRESH -> step(chance);
      case MODEL -> call(chance);
    };
  }

  private Fault slow(RandomStream chance) {
    List<Service> services = run.services().all();
    return new SlowService(services.get(chance.nextInt(services.size())), SLOW_MS, _ -> {});
  }

  private Fault step(RandomStream chance) {
    Pipeline pipeline = run.pipelines().get(DrivingLifecycle.PREPARATION);
    if (chance.nextBernoulli(0.5)) {
      int since = run.day();
      return BrokenStep.failing(pipeline, () -> hasFailed(pipeline.name(), since), chance);
    }
    List<String> columns = FrameFeatures.COLUMNS;
    return BrokenStep.zeroing(pipeline, columns.get(chance.nextInt(columns.size())), chance);
  }

  private boolean hasFailed(String pipeline, int sinceDay) {
    return run.log().pipelineRuns(pipeline).stream()
        .anyMatch(ran -> ran.day() > sinceDay && ran.failures() > 1);
  }

  private Fault call(RandomStream chance) {
    var defects = InterfaceDefect.values();
    return WrongCall.through(this, defects[chance.nextInt(defects.length)]);
  }

  /// The numbers that others supply: lengths come from the supplier of the laser.
  List<UnitReleases.Unit> units() {
    return List.of(new UnitReleases.Unit("range-features", new LengthsInFeet(this)));
  }

  /// Lets the stack call the model wrongly in one way more.
  void begin(UnaryOperator<Classifier> wrong, long event) {
    wrongCalls.add(wrong);
    call(event);
  }

  /// Takes one such way out again.
  void end(UnaryOperator<Classifier> wrong, long event) {
    wrongCalls.remove(wrong);
    call(event);
  }

  private void call(long event) {
    UnaryOperator<Classifier> how = UnaryOperator.identity();
    for (UnaryOperator<Classifier> wrong : wrongCalls) {
      UnaryOperator<Classifier> inside = how;
      how = model -> wrong.apply(inside.apply(model));
    }
    production.callThrough(how, event);
  }

  private record WrongCall(
      DrivingFaults faults, InterfaceDefect defect, UnaryOperator<Classifier> wrong)
      implements Fault {
    static WrongCall through(DrivingFaults faults, InterfaceDefect defect) {
      return new WrongCall(faults, defect, defect::behind);
    }

    @Override
    public String title() {
      return "the stack calls the model wrongly: " + defect.title();
    }

    @Override
    public void begin(long event) {
      faults.begin(wrong, event);
    }

    @Override
    public void end(long event) {
      faults.end(wrong, event);
    }
  }
}
