package undercurrent.report;

import java.util.List;
import java.util.stream.Collectors;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;

/// The command line that gives a result again.
public final class RepeatCommand {
  private RepeatCommand() {}

  /// Returns the command of a run.
  static String of(RunResult run, ScenarioText scenario) {
    return "./undercurrent run " + quoted(scenario.name()) + extent(run) + input(scenario);
  }

  /// Returns the command of a twin.
  static String of(TwinResult twin, ScenarioText scenario) {
    return "./undercurrent twin "
        + twin.use().type().id()
        + " --in "
        + quoted(scenario.name())
        + extent(twin.debt())
        + input(scenario);
  }

  private static String input(ScenarioText scenario) {
    return scenario.inputArguments().isEmpty() ? "" : " " + scenario.inputArguments();
  }

  /// Returns a command line of some words, with the extent of a run.
  public static String of(List<String> words, RunResult run, ScenarioText scenario) {
    String line = words.stream().map(RepeatCommand::quoted).collect(Collectors.joining(" "));
    return line + extent(run) + input(scenario);
  }

  private static String extent(RunResult run) {
    return " --seed "
        + run.seed()
        + " --replications "
        + run.replications().size()
        + " --for "
        + RunDocument.horizon(run.plan().horizonHours());
  }

  /// Returns a word as a POSIX shell takes it.
  public static String quoted(String name) {
    return name.matches("[A-Za-z0-9._/-]+") ? name : "'" + name.replace("'", "'\\''") + "'";
  }
}
