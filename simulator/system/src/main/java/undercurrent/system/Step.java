package undercurrent.system;

import undercurrent.learning.LabeledTable;

/// A step of a pipeline: a program that runs for a while, may fail, and does something to rows.
///
/// @param name such as `sensor-sync`
/// @param machineHours how long it runs, 0 or more
/// @param failureShare the share of its runs that fail, 0 … 1
/// @param repairHours the hours of a data engineer that a failure takes
/// @param effect what it does to the rows
public record Step(
    String name, double machineHours, double failureShare, double repairHours, Effect effect) {

  /// What a step does to the rows that pass.
  @FunctionalInterface
  public interface Effect {
    /// Returns the rows that come out.
    LabeledTable apply(LabeledTable rows);
  }

  /// Checks the numbers.
  public Step {
    if (!(machineHours >= 0 && repairHours >= 0 && failureShare >= 0 && failureShare <= 1)) {
      throw new IllegalArgumentException(
          "step '" + name + "' needs hours of 0 or more and a share of 0 to 1");
    }
  }

  /// Returns a step that lets every row pass as it is.
  public static Step passing(
      String name, double machineHours, double failureShare, double repairHours) {
    return new Step(name, machineHours, failureShare, repairHours, rows -> rows);
  }
}
