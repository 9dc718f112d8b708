package undercurrent.testscore;

import java.util.List;
import java.util.Optional;
import undercurrent.delivery.ChangeType;
import undercurrent.delivery.DeliveryPaths;
import undercurrent.delivery.DeliveryStep;
import undercurrent.graph.SystemGraph;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.Workbench;

/// What a team has and has written down: all that the tests see.
///
/// @param capabilities the ids of those in use
/// @param lacking the ids of those that suit the lifecycle and are not in use
/// @param detectors the ids of those at work
/// @param paths the ways to production as they are now
/// @param graph the parts of the system
/// @param keepsLineage whether what was made from what is written down
/// @param settings the configuration in force
/// @param planned the configuration as the team meant it
/// @param log what was served and what pipelines did
/// @param history what happened, as far as the team writes it down
/// @param workbench what can be tried away from production; empty where nothing can
/// @param hours the time now, in hours since the start
public record TeamRecords(
    List<String> capabilities,
    List<String> lacking,
    List<String> detectors,
    DeliveryPaths paths,
    SystemGraph graph,
    boolean keepsLineage,
    Settings settings,
    Settings planned,
    OperationsLog log,
    History history,
    Optional<Workbench> workbench,
    double hours) {
  private static final double HOURS_PER_DAY = 24;

  /// Copies the lists.
  public TeamRecords {
    capabilities = List.copyOf(capabilities);
    lacking = List.copyOf(lacking);
    detectors = List.copyOf(detectors);
  }

  /// Tells whether a capability is in use.
  public boolean has(String capability) {
    return capabilities.contains(capability);
  }

  /// Returns the day that it is, from 0.
  public int day() {
    return (int) (hours / HOURS_PER_DAY);
  }

  /// Tells whether a machine does a step on the way of a type of change.
  public boolean isByMachine(ChangeType type, String step) {
    return step(type, step).filter(found -> found.hours() == 0).isPresent();
  }

  /// Tells whether somebody does a step by hand on the way of a type of change.
  public boolean isByHand(ChangeType type, String step) {
    return step(type, step).filter(found -> found.hours() > 0).isPresent();
  }

  private Optional<DeliveryStep> step(ChangeType type, String id) {
    return paths.of(type).steps().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// Tells whether results of handiwork are kept where others find them.
  public boolean writesDown() {
    return keepsLineage || has("experiment-tracking");
  }

  /// Returns what handiwork counts: by the paper's rule only what is documented.
  ///
  /// @param what what somebody does
  /// @param raise what would do it by machine
  public Having handwork(String what, String raise) {
    return writesDown()
        ? Having.byHand(what + "; results are kept", raise)
        : Having.none(
            what + "; nothing is written down", "lineage-store or experiment-tracking; " + raise);
  }

  /// Returns what can be said of the last training; nothing where none was done.
  public Optional<Workbench.Training> training() {
    return workbench.flatMap(Workbench::lastTraining);
  }

  /// Tells whether a setting holds a name.
  public boolean isSet(String key, String name) {
    return sets(key) && settings.name(key).equals(name);
  }

  /// Tells whether there is a setting.
  public boolean sets(String key) {
    return settings.names().contains(key);
  }
}
