package undercurrent.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import undercurrent.debt.DebtType;
import undercurrent.experiment.Measures;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.lifecycle.Stage;
import undercurrent.organisation.Role;
import undercurrent.scenario.Vocabulary;
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
        lifecycle.staff());
  }

  private StageEntry entry(Stage stage) {
    var roles =
        catalogue.roles().stream()
            .filter(role -> role.skills().containsKey(stage.skill()))
            .map(Role::id)
            .toList();
    return new StageEntry(stage.id(), stage.title(), roles);
  }

  @Override
  public List<RoleEntry> roles() {
    return catalogue.roles().stream()
        .map(r -> new RoleEntry(r.id(), r.title(), FULL_TIME_HOURS, r.costPerHour(), 1))
        .toList();
  }

  @Override
  public List<DebtEntry> debts() {
    return catalogue.debts().stream()
        .map(d -> new DebtEntry(d.id(), d.title(), d.lifecycles(), knobs(d), List.of()))
        .toList();
  }

  /// A knob falls back to what suits the first lifecycle; a name that does not occur in another
  /// lifecycle is replaced there by that lifecycle's own fallback.
  private static List<Knob> knobs(DebtType debt) {
    return debt.knobs(debt.lifecycles().getFirst()).stream()
        .map(knob -> knob.kind().isName() ? Knob.signal(knob.name(), "", knob.meaning()) : knob)
        .toList();
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
  public SequencedMap<String, String> builtins() {
    return builtins;
  }
}
