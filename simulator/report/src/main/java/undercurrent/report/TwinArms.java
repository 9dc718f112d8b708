package undercurrent.report;

import java.util.List;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;

/// The four arms of a twin, in the order in which they are told.
final class TwinArms {
  private TwinArms() {}

  /// An arm with its name in files and in words.
  record Arm(String id, String title, RunResult run) {}

  /// What the arms and the words of the bill mean, for readers who meet them first.
  static final String MEANING =
      "Clean: without the debt. Debt: with it, and nobody looks for it. Detected: a detector looks"
          + " and the team answers its alarms. Repaired: at the first alarm the team also pays the"
          + " debt back.";

  static final String BILL =
      "Interest is what the debt costs in a week, with the debt minus without, from the week in"
          + " which it begins. Principal is the work of the remedy. Payback is principal divided by"
          + " the hours that it saves in a week.";

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
