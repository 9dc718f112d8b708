package undercurrent.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import undercurrent.capabilities.Presets;
import undercurrent.capability.Capability;
import undercurrent.debt.DebtType;
import undercurrent.decision.DecisionType;
import undercurrent.detection.Detector;
import undercurrent.experiment.Measures;
import undercurrent.graph.SystemGraph;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Role;
import undercurrent.scenario.AttachmentReader;
import undercurrent.scenario.Vocabulary;
import undercurrent.scenario.reading.RuleFileReader;
import undercurrent.settings.Knob;

/// The names that a scenario may use, as the catalogue has them.
public final class CatalogueVocabulary implements Vocabulary {
  private static final double FULL_TIME_HOURS = 40;

  private final Catalogue catalogue;
  private final SequencedMap<String, String> builtins = ScenarioLibrary.texts();

  /// Makes the vocabulary of a catalogue.
  public CatalogueVocabulary(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public List<LifecycleEntry> lifecycles() {
    return catalogue.lifecycles().stream().map(this::entry).toList();
  }

  private LifecycleEntry entry(Lifecycle lifecycle) {
    var names = new ArrayList<>(lifecycle.signals());
    names.addAll(lifecycle.pipelines());
    names.addAll(lifecycle.services());
    return new LifecycleEntry(
        lifecycle.id(),
        lifecycle.title(),
        lifecycle.stages().stream().map(this::entry).toList(),
        names,
        lifecycle.parameters(),
        lifecycle.staff(),
        parts(lifecycle),
        lifecycle::conflicts);
  }

  private static SequencedMap<String, Optional<String>> parts(Lifecycle lifecycle) {
    var graph = new SystemGraph();
    lifecycle.draw(graph);
    var parts = new LinkedHashMap<String, Optional<String>>();
    graph.nodes().forEach(node -> parts.put(node.id(), node.owner()));
    return parts;
  }

  private StageEntry entry(Stage stage) {
    var bestFirst =
        Comparator.comparing((Role role) -> role.skills().getOrDefault(stage.skill(), 0.0))
            .reversed()
            .thenComparing(Role::id);
    var roles =
        catalogue.roles().stream()
            .filter(role -> role.skills().containsKey(stage.skill()))
            .sorted(bestFirst)
            .map(Role::id)
            .toList();
    return new StageEntry(stage.id(), stage.title(), roles, stage.skill().id());
  }

  @Override
  public List<RoleEntry> roles() {
    return catalogue.roles().stream()
        .map(r -> new RoleEntry(r.id(), r.title(), FULL_TIME_HOURS, r.costPerHour(), 1))
        .toList();
  }

  @Override
  public List<DebtEntry> debts() {
    return catalogue.debts().stream().map(this::entry).toList();
  }

  private DebtEntry entry(DebtType debt) {
    var narrowed = new LinkedHashMap<String, List<Knob>>();
    var detectors = new LinkedHashMap<String, String>();
    for (String id : debt.lifecycles()) {
      Lifecycle lifecycle = catalogue.lifecycle(id);
      detectors.put(id, debt.detector(id));
      narrowed.put(id, debt.knobs(id).stream().map(knob -> narrowed(knob, lifecycle)).toList());
    }
    var open =
        Knob.merged(debt.lifecycles().stream().map(debt::knobs).toList()).stream()
            .map(knob -> knob.kind().isArtifact() ? open(knob) : knob)
            .toList();
    return new DebtEntry(
        debt.id(), debt.title(), debt.lifecycles(), open, narrowed, List.of(), detectors);
  }

  /// A knob takes only names of its own kind, and its fallback is one of them.
  private static Knob narrowed(Knob knob, Lifecycle lifecycle) {
    return switch (knob.kind()) {
      case SIGNAL -> knob.among(lifecycle.signals());
      case PIPELINE -> knob.among(lifecycle.pipelines());
      case SERVICE -> knob.among(lifecycle.services());
      default -> knob;
    };
  }

  private static Knob open(Knob knob) {
    return new Knob(knob.name(), knob.kind(), "", knob.meaning(), 0, 0, List.of());
  }

  @Override
  public List<DetectorEntry> detectors() {
    return catalogue.detectors().stream()
        .map(d -> new DetectorEntry(d.id(), d.title(), d.knobs()))
        .toList();
  }

  @Override
  public List<ActionEntry> actions() {
    return List.of();
  }

  @Override
  public List<CapabilityEntry> capabilities() {
    return catalogue.capabilities().stream().map(this::entry).toList();
  }

  private CapabilityEntry entry(Capability capability) {
    var without = new LinkedHashMap<String, SequencedMap<String, String>>();
    capability.lifecycles().forEach(id -> without.put(id, capability.without(id)));
    var builders =
        catalogue.roles().stream()
            .filter(role -> role.skills().containsKey(capability.skill()))
            .map(Role::id)
            .toList();
    return new CapabilityEntry(
        capability.id(),
        capability.title(),
        capability.lifecycles(),
        capability.needs(),
        builders,
        without,
        capability.detectors().stream().map(Detector::id).toList());
  }

  @Override
  public SequencedMap<String, List<String>> presets(String lifecycle) {
    return Presets.of(catalogue.capabilitiesOf(lifecycle).stream().map(Capability::id).toList());
  }

  @Override
  public List<MeasureEntry> measures() {
    var seen = new LinkedHashSet<String>();
    var entries = new ArrayList<MeasureEntry>();
    for (Lifecycle lifecycle : catalogue.lifecycles()) {
      for (var measure : Measures.of(lifecycle)) {
        if (seen.add(measure.name())) {
          entries.add(MeasureEntry.of(measure.name(), measure.unit()));
        }
      }
    }
    return entries;
  }

  @Override
  public Optional<AttachmentReader> attachment(String knob) {
    return knob.equals("filtering.rules")
        ? Optional.of(new RuleFileReader(this)::attach)
        : Optional.empty();
  }

  @Override
  public List<DecisionType> decisions(String lifecycle) {
    return catalogue.lifecycle(lifecycle).decisions();
  }

  @Override
  public SequencedMap<String, String> builtins() {
    return builtins;
  }
}
