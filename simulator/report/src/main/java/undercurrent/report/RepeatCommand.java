package undercurrent.report;

import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;

/// The command line that gives a result again.
final class RepeatCommand {
  private RepeatCommand() {}

  /// Returns the command of a run.
  static String of(RunResult run, ScenarioText scenario) {
    return "./undercurrent run " + quoted(scenario.name()) + extent(run);
  }

  /// Returns the command of a twin.
  static String of(TwinResult twin) {
    return "./undercurrent twin "
        + twin.use().type().id()
        + " --in "
        + twin.debt().plan().lifecycle().id()
        + extent(twin.debt());
  }

  private static String extent(RunResult run) {
    return " --seed "
        + run.seed()
        + " --replications "
        + run.replications().size()
        + " --for "
        + RunDocument.horizon(run.plan().horizonHours());
  }

  private static String quoted(String name) {
    return name.matches("[A-Za-z0-9._/-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
