package undercurrent.report;

import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;

/// The four arms of a twin, in the order in which they are told.
final class TwinArms {
  private TwinArms() {}

  /// An arm with its name in files and in words.
  record Arm(String id, String title, RunResult run) {}

  /// Tells whether every arm has at least one finished replication.
  static boolean areMeasured(TwinResult twin) {
    return of(twin).stream().noneMatch(arm -> arm.run().measures().isEmpty());
  }

  static List<Arm> of(TwinResult twin) {
    return List.of(
        new Arm("clean", "without the debt", twin.clean()),
        new Arm("debt", "with the debt", twin.debt()),
        new Arm("detected", "debt + detector", twin.detected()),
        new Arm("repaired", "debt + detector + remedy", twin.repaired()));
  }
}
