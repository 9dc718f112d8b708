package undercurrent.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.Stream;
import undercurrent.settings.Conflict;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// A vocabulary for tests: two lifecycles, a few names of each kind.
public final class SmallVocabulary implements Vocabulary {
  private static final String AV =
      """
      undercurrent: 1
      title: A perception team
      lifecycle: av
      run: { for: 52w, warmup: 4w, replications: 10 }
      staff:
        data-engineer: 3
        labeler: { count: 6, hours: 30h/w, cost: 25/h }
        ml-engineer: 2
        validation-engineer: 2
      """;
  private static final String RETAIL =
      """
      undercurrent: 1
      title: A shop
      lifecycle: retail
      """;

  private static final List<LifecycleEntry> LIFECYCLES = makeLifecycles();
  private static final List<RoleEntry> ROLES = makeRoles();
  private static final List<DebtEntry> DEBTS = makeDebts();
  private static final List<DetectorEntry> DETECTORS = makeDetectors();
  private static final List<ActionEntry> ACTIONS = makeActions();
  private static final List<MeasureEntry> MEASURES = makeMeasures();

  @Override
  public List<LifecycleEntry> lifecycles() {
    return LIFECYCLES;
  }

  @Override
  public List<RoleEntry> roles() {
    return ROLES;
  }

  @Override
  public List<DebtEntry> debts() {
    return DEBTS;
  }

  @Override
  public List<DetectorEntry> detectors() {
    return DETECTORS;
  }

  @Override
  public List<ActionEntry> actions() {
    return ACTIONS;
  }

  @Override
  public List<CapabilityEntry> capabilities() {
    return List.of(
        capability("source-control-review", List.of()),
        capability("feature-store", List.of()),
        capability("model-registry", List.of()),
        capability("canary-release", List.of("model-registry")),
        new CapabilityEntry(
            "continuous-training",
            "Continuous training",
            List.of("av"),
            List.of(),
            List.of("ml-engineer"),
            without("av", "loop.every", "13w"),
            List.of("prediction-bias")));
  }

  /// Nothing is usual, so that scenarios of tests need not speak of it.
  @Override
  public SequencedMap<String, List<String>> presets(String lifecycle) {
    var presets = new LinkedHashMap<String, List<String>>();
    presets.put("usual", List.of());
    presets.put("none", List.of());
    presets.put("google-1", List.of("feature-store", "continuous-training"));
    return presets;
  }

  private static CapabilityEntry capability(String id, List<String> needs) {
    return new CapabilityEntry(
        id,
        id,
        List.of("av", "retail"),
        needs,
        List.of("platform-engineer", "sre"),
        new LinkedHashMap<>(),
        List.of());
  }

  private static SequencedMap<String, SequencedMap<String, String>> without(
      String lifecycle, String knob, String text) {
    var knobs = new LinkedHashMap<String, String>();
    knobs.put(knob, text);
    var all = new LinkedHashMap<String, SequencedMap<String, String>>();
    all.put(lifecycle, knobs);
    return all;
  }

  @Override
  public List<MeasureEntry> measures() {
    return MEASURES;
  }

  private static List<LifecycleEntry> makeLifecycles() {
    return List.of(
        new LifecycleEntry(
            "av",
            "Autonomous vehicles",
            List.of(
                new StageEntry("ingestion", "Data ingestion", List.of("data-engineer")),
                new StageEntry("labeling", "Data labeling", List.of("labeler")),
                new StageEntry("telemetry", "Telemetry", List.of())),
            List.of(
                "camera.calibration",
                "lidar",
                "lane-map",
                "perception.scores",
                "planner.cache",
                "camera-calibration"),
            List.of(
                Knob.duration("labeling.seconds-per-box", "35s", "time to draw one box"),
                Knob.count("fleet.vehicles", "20", "vehicles that drive").atLeast(1).atMost(500),
                Knob.rate("fleet.trips", "40/d", "trips of the fleet"),
                Knob.names("domain.roads", "street", "roads", List.of("street", "motorway")),
                Knob.number("domain.speed-limit", "130", "greatest speed"),
                Knob.duration("loop.every", "4w", "from one turn to the next"),
                Knob.name("gate.policy", "strict", "who may pass", List.of("strict", "lenient"))),
            staff("data-engineer", 2, "labeler", 4, "ml-engineer", 2, "sre", 1),
            parts(
                "labels",
                "data-engineer",
                "preparation",
                "data-engineer",
                "gate",
                "ml-engineer",
                "model-validation",
                "validation-engineer",
                "golden-rows",
                "system-engineer",
                "planner",
                ""),
            SmallVocabulary::conflicts),
        new LifecycleEntry(
            "retail",
            "Retail recommendations",
            List.of(new StageEntry("scoring", "Scoring", List.of("ml-engineer"))),
            List.of("clicks", "catalogue", "stock"),
            List.of(Knob.share("exploration.share", "5%", "slots that explore")),
            staff("data-engineer", 1, "ml-engineer", 2, "merchandiser", 1, "sre", 1),
            parts("scoring", "ml-engineer"),
            settings -> List.of()));
  }

  private static SequencedMap<String, Optional<String>> parts(String... pairs) {
    var parts = new LinkedHashMap<String, Optional<String>>();
    for (int i = 0; i < pairs.length; i += 2) {
      parts.put(pairs[i], Optional.of(pairs[i + 1]).filter(owner -> !owner.isEmpty()));
    }
    return parts;
  }

  private static List<Conflict> conflicts(Settings settings) {
    boolean isImpossible =
        settings.list("domain.roads").equals(List.of("motorway"))
            && settings.number("domain.speed-limit") < 100;
    return isImpossible
        ? List.of(
            new Conflict(
                List.of("domain.roads", "domain.speed-limit"),
                "no road is left",
                "allow another road"))
        : List.of();
  }

  private static List<RoleEntry> makeRoles() {
    return Stream.of(
            "data-engineer",
            "ml-engineer",
            "sre",
            "labeler",
            "data-scientist",
            "system-engineer",
            "validation-engineer",
            "platform-engineer",
            "product-owner",
            "merchandiser")
        .map(id -> new RoleEntry(id, id, 40, 60, 0.8))
        .toList();
  }

  private static List<DebtEntry> makeDebts() {
    return List.of(
        debt(
            "undeclared-consumers",
            List.of(),
            List.of(),
            Knob.signal("target", "", "what is consumed"),
            Knob.signal("consumer", "", "who consumes it"),
            Knob.share("strength", "0.4", "how much it relies on it")),
        debt(
            "unstable-data-dependency",
            List.of(),
            List.of(Knob.duration("effort", "80h", "work to pin a copy")),
            Knob.signal("target", "", "the signal that changes"),
            Knob.durations("every", "lognormal(mean=3w sd=1w)", "between changes"),
            Knob.numbers("shift", "normal(mean=0 sd=0.5)", "how far it moves")),
        debt("glue-code", List.of("av"), List.of(), Knob.count("packages", "3", "packages glued")),
        debt("fixed-thresholds", List.of("retail"), List.of()),
        debt(
            "pipeline-jungle",
            List.of(),
            List.of(),
            Knob.rate("joins", "1/w", "joins that are added").above0()));
  }

  private static List<DetectorEntry> makeDetectors() {
    return List.of(
        new DetectorEntry(
            "prediction-bias",
            "Prediction bias",
            List.of(
                Knob.duration("every", "1d", "between looks").above0(),
                Knob.number("threshold", "4", "in standard errors").above0())),
        new DetectorEntry("dependency-closure", "Dependency closure", List.of()),
        new DetectorEntry("input-drift", "Input drift", List.of()));
  }

  private static List<ActionEntry> makeActions() {
    return List.of(
        new ActionEntry("retrain", "Train again", List.of()),
        new ActionEntry(
            "add-data-contract",
            "Agree on a contract",
            List.of(Knob.signal("target", "", "the signal"))),
        new ActionEntry("hire", "Hire", List.of(Knob.count("people", "1", "how many"))));
  }

  private static List<MeasureEntry> makeMeasures() {
    return List.of(
        MeasureEntry.of("effort.total", "h"),
        MeasureEntry.of("effort.stage.<stage>", "h"),
        MeasureEntry.of("effort.share.data", "ratio"),
        MeasureEntry.of("latency.lead-time.p50", "d"),
        MeasureEntry.of("latency.serving.p95", "ms"),
        MeasureEntry.of("latency.serving.<component>.p99", "ms"),
        MeasureEntry.of("delivery.deployments", "1/w"),
        MeasureEntry.of("accuracy.offline", "ratio"),
        MeasureEntry.of("accuracy.online", "ratio"),
        MeasureEntry.of("accuracy.oracle", "ratio"),
        MeasureEntry.of("accuracy.slice.<slice>", "ratio"),
        new MeasureEntry("cost.total", "EUR", OptionalDouble.of(0), OptionalDouble.empty()));
  }

  @Override
  public SequencedMap<String, String> builtins() {
    var builtins = new LinkedHashMap<String, String>();
    builtins.put("av", AV);
    builtins.put("retail", RETAIL);
    builtins.put("loop", "undercurrent: 1\nextends: builtin:loop\n");
    return builtins;
  }

  private static DebtEntry debt(
      String id, List<String> lifecycles, List<Knob> remedy, Knob... knobs) {
    var detectors = new LinkedHashMap<String, String>();
    List.of("av", "loop", "retail").forEach(each -> detectors.put(each, "prediction-bias"));
    return new DebtEntry(
        id, id, lifecycles, List.of(knobs), new LinkedHashMap<>(), remedy, detectors);
  }

  private static SequencedMap<String, Integer> staff(Object... pairs) {
    var staff = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < pairs.length; i += 2) {
      staff.put((String) pairs[i], (Integer) pairs[i + 1]);
    }
    return staff;
  }
}
