package undercurrent.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Function;
import undercurrent.decision.DecisionType;
import undercurrent.settings.Conflict;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// The names that a scenario may use, and what each of them lets it set.
public interface Vocabulary {

  /// Returns the lifecycles that can be run.
  List<LifecycleEntry> lifecycles();

  /// Returns the roles that people can have.
  List<RoleEntry> roles();

  /// Returns the debts that can be injected.
  List<DebtEntry> debts();

  /// Returns the detectors that can be installed.
  List<DetectorEntry> detectors();

  /// Returns what an intervention can do.
  List<ActionEntry> actions();

  /// Returns what an organisation can be able to do.
  default List<CapabilityEntry> capabilities() {
    return List.of();
  }

  /// Returns the bundles of capabilities in a lifecycle, by name; the first is the one that holds
  /// when a scenario says nothing.
  default SequencedMap<String, List<String>> presets(String lifecycle) {
    return Collections.emptySortedMap();
  }

  /// Returns the measures that goals and conditions can name.
  ///
  /// A segment in angle brackets, as in `accuracy.slice.<slice>`, stands for any one name.
  List<MeasureEntry> measures();

  /// Returns the text of each scenario that `extends: builtin:NAME` can name.
  SequencedMap<String, String> builtins();

  /// Returns who reads the files that a setting may name; empty when it names none.
  default Optional<AttachmentReader> attachment(String knob) {
    return Optional.empty();
  }

  /// Returns the decisions that roles take in a lifecycle.
  default List<DecisionType> decisions(String lifecycle) {
    return List.of();
  }

  /// Returns the lifecycle of an id.
  default Optional<LifecycleEntry> lifecycle(String id) {
    return lifecycles().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// Returns the debt of an id.
  default Optional<DebtEntry> debt(String id) {
    return debts().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// Returns the role of an id.
  default Optional<RoleEntry> role(String id) {
    return roles().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// Returns the measure that a name means.
  default Optional<MeasureEntry> measure(String name) {
    return measures().stream().filter(each -> each.matches(name)).findFirst();
  }

  /// A lifecycle.
  ///
  /// @param signals the signals and artifacts that debts and interventions may name
  /// @param parameters what a scenario may set below `parameters`
  /// @param staff head counts by role that hold when the scenario names no other
  /// @param parts the parts of its system, as `undercurrent graph` shows them, with the role that
  ///   answers for each, empty for nobody
  /// @param conflicts finds settings that cannot hold together
  record LifecycleEntry(
      String id,
      String title,
      List<StageEntry> stages,
      List<String> signals,
      List<Knob> parameters,
      SequencedMap<String, Integer> staff,
      SequencedMap<String, Optional<String>> parts,
      Function<Settings, List<Conflict>> conflicts) {}

  /// A stage of a lifecycle.
  ///
  /// @param roles those who can do its work; empty when nobody is needed
  /// @param skill what its work takes; empty when that is not known
  record StageEntry(String id, String title, List<String> roles, String skill) {

    /// Makes a stage of which the skill is not known.
    public StageEntry(String id, String title, List<String> roles) {
      this(id, title, roles, "");
    }
  }

  /// A role, with what one person of it has unless the scenario says otherwise.
  record RoleEntry(
      String id, String title, double hoursPerWeek, double costPerHour, double skill) {}

  /// A debt.
  ///
  /// @param lifecycles the ids of the lifecycles that it suits; empty when it suits all
  /// @param knobs what an item of `debts` may set
  /// @param knobsByLifecycle the same with the names and fallbacks of a lifecycle, where they
  ///   differ
  /// @param remedyKnobs what an item of `remedies` may set
  /// @param detectors the id of the detector that is honest about it in each lifecycle
  record DebtEntry(
      String id,
      String title,
      List<String> lifecycles,
      List<Knob> knobs,
      SequencedMap<String, List<Knob>> knobsByLifecycle,
      List<Knob> remedyKnobs,
      SequencedMap<String, String> detectors) {
    /// Returns the detector that is honest about it in a lifecycle; empty where it has no object.
    public String detectorIn(Optional<LifecycleEntry> lifecycle) {
      return lifecycle.map(in -> detectors.getOrDefault(in.id(), "")).orElse("");
    }

    /// Returns the lifecycles in which an item may set something, where they differ.
    public List<String> lifecyclesWith(String name) {
      return knobsByLifecycle.entrySet().stream()
          .filter(each -> each.getValue().stream().anyMatch(knob -> knob.name().equals(name)))
          .map(Map.Entry::getKey)
          .toList();
    }

    /// Returns what an item may set in a lifecycle.
    public List<Knob> knobsIn(LifecycleEntry lifecycle) {
      return knobsByLifecycle.getOrDefault(lifecycle.id(), knobs);
    }

    /// Returns whether the debt can be injected into a lifecycle.
    public boolean suits(String lifecycle) {
      return lifecycles.isEmpty() || lifecycles.contains(lifecycle);
    }
  }

  /// A detector.
  record DetectorEntry(String id, String title, List<Knob> knobs) {}

  /// Something that an intervention can do.
  record ActionEntry(String id, String title, List<Knob> knobs) {}

  /// A capability.
  ///
  /// @param lifecycles the ids of the lifecycles that it suits
  /// @param needs the ids of those that it stands on
  /// @param builders the ids of the roles that can build it
  /// @param withoutByLifecycle the settings that hold without it, by lifecycle
  /// @param detectors the ids of the detectors that it brings
  record CapabilityEntry(
      String id,
      String title,
      List<String> lifecycles,
      List<String> needs,
      List<String> builders,
      SequencedMap<String, SequencedMap<String, String>> withoutByLifecycle,
      List<String> detectors) {
    /// Returns whether it occurs in a lifecycle.
    public boolean suits(String lifecycle) {
      return lifecycles.contains(lifecycle);
    }

    /// Returns the settings that hold in a lifecycle as long as it is not there.
    public SequencedMap<String, String> without(String lifecycle) {
      return withoutByLifecycle.getOrDefault(lifecycle, Collections.emptySortedMap());
    }
  }

  /// A measure.
  ///
  /// @param unit `h`, `d`, `w`, `ms` and `s` are times; `ratio` is a share; others are numbers
  /// @param low the least possible value, if there is one
  /// @param high the greatest possible value, if there is one
  record MeasureEntry(String name, String unit, OptionalDouble low, OptionalDouble high) {

    /// Makes a measure that can have any value; a ratio runs from 0 to 1.
    public static MeasureEntry of(String name, String unit) {
      boolean ratio = unit.equals("ratio");
      return new MeasureEntry(
          name,
          unit,
          ratio ? OptionalDouble.of(0) : OptionalDouble.empty(),
          ratio ? OptionalDouble.of(1) : OptionalDouble.empty());
    }

    /// Returns whether the name is this measure's, or of its family.
    public boolean matches(String asked) {
      String[] mine = name.split("\\.", -1);
      String[] theirs = asked.split("\\.", -1);
      boolean same = mine.length == theirs.length;
      for (int i = 0; same && i < mine.length; i++) {
        same =
            mine[i].equals(theirs[i])
                || (mine[i].startsWith("<") && theirs[i].matches("[a-z0-9][a-z0-9-]*"));
      }
      return same;
    }
  }
}
