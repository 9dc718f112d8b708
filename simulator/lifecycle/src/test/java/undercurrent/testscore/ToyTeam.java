package undercurrent.testscore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryPaths;
import undercurrent.delivery.DeliveryStep;
import undercurrent.delivery.HandPaths;
import undercurrent.graph.Node;
import undercurrent.graph.SystemGraph;
import undercurrent.kernel.SimTime;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.ModelArtifact;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.PipelineRun;
import undercurrent.system.OperationsLog.QualityReading;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.system.Workbench;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// A team of which every check passes that has something to look at, and which can be spoilt in one
/// place at a time.
final class ToyTeam {
  static final double HOURS = 52 * 7 * 24;
  private static final List<String> COLUMNS = List.of("size", "speed");

  final List<String> capabilities = new ArrayList<>();
  final DeliveryPaths paths = new DeliveryPaths();
  final OperationsLog log = new OperationsLog(COLUMNS, List.of("speed"));
  final List<TraceEvent> events = new ArrayList<>();
  final SystemGraph graph = new SystemGraph();
  double newestDataHours = HOURS - 7 * 24;
  Function<LabeledTable, Classifier> recipe = ToyTeam::model;
  Optional<Classifier> calledOtherwise = Optional.empty();

  ToyTeam() {
    new HandPaths(List.of(), 0, 0, 0).begin(paths);
    for (ChangeType type :
        List.of(ChangeType.CODE, ChangeType.CONFIGURATION, ChangeType.DATA, ChangeType.MODEL)) {
      paths.of(type).replace("look-at-server", machine("canary"));
    }
    graph.add(new Node("speed", Node.Kind.FEATURE, "features", Optional.of("ml-engineer")));
    LabeledTable rows = rows(0);
    Classifier model = model(rows);
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.row(i);
      double score = Math.max(model.probabilities(row)[0], model.probabilities(row)[1]);
      log.add(new ServedRow((int) (HOURS / 24) - 1, "all", row, score));
    }
    log.add(new PipelineRun(360, "features", 4, 1, 100, 100, 0));
    for (int week = 0; week < 40; week++) {
      log.add(new QualityReading(7 * week, "all", 0.8 + 0.001 * (week % 3), 100));
    }
    release("model-1");
    release("model-2");
    wrote(new Happening.GateDecided("canary", "model-2", true, ""));
  }

  private void release(String version) {
    wrote(new Happening.GateDecided("gate", version, true, ""));
    wrote(new Happening.Released("service", version, 1));
  }

  /// Writes something into the history.
  void wrote(Happening what) {
    events.add(new TraceEvent(events.size() + 1, events.size(), events.size(), what));
  }

  static DeliveryStep machine(String id) {
    return new DeliveryStep(
        id, id, Skill.RELIABILITY, Subsystem.SERVING_INFRASTRUCTURE, 0, 1, 0, 0.5);
  }

  TestScore score() {
    var settings = settings();
    return TestScore.of(
        new TeamRecords(
            capabilities,
            List.of(),
            List.of(),
            paths,
            graph,
            capabilities.contains("lineage-store"),
            settings,
            settings,
            log,
            History.of(events),
            Optional.of(new Bench()),
            HOURS));
  }

  private static Settings settings() {
    return Settings.defaults(
        List.of(
            Knob.number("gate.margin", "0.01", "m"),
            Knob.duration("training.every", "4w", "t"),
            Knob.count("training.permutations", "3", "p"),
            Knob.share("deployment.canary-share", "20%", "c")));
  }

  /// Two features, both of which part the classes.
  static LabeledTable rows(int from) {
    var table = new LabeledTable(COLUMNS, List.of("no", "yes"));
    for (int i = from; i < from + 200; i++) {
      int label = i % 2;
      double wobble = (i * 37 % 100) / 100.0 - 0.5;
      double other = (i * 53 % 100) / 100.0 - 0.5;
      table.add(new double[] {label + wobble, 2 * label + 2 * other}, label);
    }
    return table;
  }

  private static Classifier model(LabeledTable rows) {
    return LinearTrainer.seeded(7).train(rows);
  }

  private final class Bench implements Workbench {
    @Override
    public Optional<Training> lastTraining() {
      LabeledTable rows = rows(0);
      var slices = new ArrayList<String>();
      for (int i = 0; i < 200; i++) {
        slices.add(i < 100 ? "day" : "night");
      }
      return Optional.of(new Training("model-2", rows, recipe, model(rows), rows(1000), slices));
    }

    @Override
    public Optional<ModelArtifact> inService() {
      long newest = SimTime.hours(newestDataHours);
      return Optional.of(
          new ModelArtifact("model-2", model(rows(0)), "rows", newest, newest, 0, 1));
    }

    @Override
    public Optional<Classifier> asCalled() {
      return calledOtherwise.or(() -> inService().map(ModelArtifact::model));
    }

    @Override
    public LabeledTable prepared(LabeledTable logged) {
      return logged;
    }

    @Override
    public SequencedMap<String, Double> latencyLimits() {
      return new LinkedHashMap<>();
    }

    @Override
    public String cadence() {
      return "training.every";
    }
  }
}
