package undercurrent.av;

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

/// What slips in changes do to the driving product: the stack calls the model wrongly, a service is
/// slow, a step of preparation is broken, a key is wrong. Which ones, is drawn in even parts
/// (assumed).
///
/// @param run the run
/// @param above the settings that hold above the usual ones
/// @param calls how the stack calls the model
record DrivingFaults(Replication run, Map<String, Value> above, ModelCalls calls)
    implements Faults {
  private static final double SLOW_MS = 5; // a call more; assumed
  private static final List<Map.Entry<String, String>> WRONG_KEYS =
      List.of( // a digit or a unit that slipped; assumed
          Map.entry("gate.margin", "20%"),
          Map.entry("gate.collision-margin", "60%"),
          Map.entry("training.rows", "400"),
          Map.entry("labeling.audit-share", "1%"),
          Map.entry("system-validation.shadow-time", "3h"));

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
    List<String> columns = FrameFeatures.COLUMNS.subList(0, FrameFeatures.CROSSING + 1);
    return BrokenStep.zeroing(pipeline, columns.get(chance.nextInt(columns.size())), chance);
  }

  private boolean hasFailed(String pipeline, int sinceDay) {
    return run.log().pipelineRuns(pipeline).stream()
        .anyMatch(ran -> ran.day() > sinceDay && ran.failures() > 1);
  }

  private Fault call(RandomStream chance) {
    var defects = InterfaceDefect.values();
    return WrongCall.through(calls, defects[chance.nextInt(defects.length)]);
  }

  /// The numbers that others supply: lengths come from the supplier of the laser.
  List<UnitReleases.Unit> units() {
    return List.of(new UnitReleases.Unit("range-features", new LengthsInFeet(calls)));
  }

  private record WrongCall(
      ModelCalls calls, InterfaceDefect defect, UnaryOperator<Classifier> wrong) implements Fault {
    static WrongCall through(ModelCalls calls, InterfaceDefect defect) {
      return new WrongCall(calls, defect, defect::behind);
    }

    @Override
    public String title() {
      return "the stack calls the model wrongly: " + defect.title();
    }

    @Override
    public void begin(long event) {
      calls.add(wrong, event);
    }

    @Override
    public void end(long event) {
      calls.remove(wrong, event);
    }
  }
}
