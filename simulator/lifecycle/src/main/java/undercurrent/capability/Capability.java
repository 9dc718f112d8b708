package undercurrent.capability;

import java.util.List;
import java.util.SequencedMap;
import undercurrent.detection.Detector;
import undercurrent.organisation.Skill;
import undercurrent.organisation.Subsystem;

/// Something that an organisation is able to do for its models in operation: bought with people's
/// hours and time, it takes a step out, adds a check or stops a fault. Capabilities are found
/// through the service loader; each is one file.
public interface Capability {

  /// Returns its name in files, kebab-case, such as `feature-store`.
  String id();

  /// Returns its name in words.
  String title();

  /// Returns what changes when it is there, and by what mechanism.
  String mechanism();

  /// Returns the boxes of Sculley's figure 1 that it serves.
  List<Subsystem> serves();

  /// Returns the levels and principles that ask for it, as in `Google 1, Microsoft 3, Kreuzberger
  /// P6`, with their sources.
  String source();

  /// Returns the ids of the capabilities that it stands on.
  List<String> needs();

  /// Returns the skill that builds it.
  Skill skill();

  /// Returns the hours of full proficiency that building it takes.
  double hours();

  /// Returns how long it takes at least from its beginning to its use, in weeks.
  double leadWeeks();

  /// Returns the hours a week that keeping it takes.
  double upkeepHoursPerWeek();

  /// Returns the knobs of a lifecycle that have another value as long as it is not there: what
  /// people do without it. Names and texts as in a scenario.
  SequencedMap<String, String> without(String lifecycle);

  /// Returns the ids of the lifecycles that it suits.
  default List<String> lifecycles() {
    return List.of("av", "retail");
  }

  /// Returns the skills of those who have to learn the new way.
  default List<Skill> users() {
    return List.of(skill());
  }

  /// Returns the detectors that it switches on, with their own settings.
  default List<Detector> detectors() {
    return List.of();
  }

  /// Takes effect.
  void install(Workshop workshop);
}
