package undercurrent.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import undercurrent.laboratory.Planner;
import undercurrent.report.RepeatCommand;
import undercurrent.scenario.Run;
import undercurrent.scenario.Scenario;
import undercurrent.settings.Answer;
import undercurrent.settings.DurationText;

/// The options that every command has that runs something.
final class RunOptions {
  @Option(names = "--seed", paramLabel = "N", description = "the number that fixes all luck")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--replications", paramLabel = "N", description = "how often, with other luck")
  private Optional<Integer> replications = Optional.empty();

  @Option(names = "--for", paramLabel = "TIME", description = "simulated time, such as 52w")
  private Optional<String> horizon = Optional.empty();

  @Option(names = "--workers", paramLabel = "N", description = "replications at once")
  private Optional<Integer> workers = Optional.empty();

  @Option(names = "--data", paramLabel = "DIR", description = "the folder of real data sets")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--embedded", description = "run on the embedded world even where data is found")
  private boolean embedded;

  @Option(names = "--out", paramLabel = "DIR", description = "keep the results there")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet || json;
  }

  /// Returns what the command line said about the input, as it is said again.
  String inputArguments() {
    return embedded
        ? "--embedded"
        : data.map(folder -> "--data " + RepeatCommand.quoted(folder.toString())).orElse("");
  }

  /// Returns what the command line said about luck, number and length, as it is said again.
  String extent() {
    return seed.map(given -> " --seed " + given).orElse("")
        + replications.map(given -> " --replications " + given).orElse("")
        + horizon.map(given -> " --for " + given).orElse("")
        + (inputArguments().isEmpty() ? "" : " " + inputArguments());
  }

  /// Tells whether the command line said how long to run.
  boolean hasHorizon() {
    return horizon.isPresent();
  }

  /// Returns the number of replications that the command line names, else another.
  int replicationsOr(int other) {
    return checked("--replications", replications.orElse(other), 1000);
  }

  /// Tells whether luck, length and number are as the scenario says.
  boolean keepsExtent() {
    return seed.isEmpty() && replications.isEmpty() && horizon.isEmpty();
  }

  /// Returns a planner on the input that was asked for or is found.
  Planner planner(Laboratory laboratory) {
    return embedded
        ? new Planner(laboratory.catalogue(), Optional.empty())
        : laboratory.planner(data);
  }

  Optional<Path> out() {
    return out;
  }

  int workers() {
    return checked("--workers", workers.orElse(Runtime.getRuntime().availableProcessors()), 64);
  }

  /// Returns a scenario with what the options change.
  Scenario applyTo(Scenario scenario) {
    return applyTo(scenario, scenario.run().replications());
  }

  /// Returns a scenario with what the options change, and another number of replications where they
  /// name none.
  Scenario applyTo(Scenario scenario, int replicationsElse) {
    double hours = horizon.map(RunOptions::hours).orElse(scenario.run().hours());
    if (scenario.run().warmupHours() >= hours) {
      throw new Failure(
          ExitCode.USAGE,
          "--for " + horizon.orElse("") + " is not longer than the warm-up of the scenario");
    }
    long chosen = seed.orElse(scenario.seed());
    if (chosen < 0) {
      throw new Failure(
          ExitCode.USAGE, "--seed must be a whole number 0…9223372036854775807, not " + chosen);
    }
    int times = checked("--replications", replications.orElse(replicationsElse), 1000);
    return scenario.withSeed(chosen).withRun(new Run(hours, scenario.run().warmupHours(), times));
  }

  private static double hours(String text) {
    return switch (DurationText.read(text)) {
      case Answer.Accepted<Double>(Double hours) -> {
        if (!(hours > 0)) {
          throw new Failure(ExitCode.USAGE, "--for must be longer than 0, not " + text);
        }
        yield hours;
      }
      case Answer.Refused<Double>(var problem) ->
          throw new Failure(ExitCode.USAGE, "--for: " + problem.sentence());
    };
  }

  private static int checked(String option, int value, int most) {
    if (value < 1 || value > most) {
      throw new Failure(
          ExitCode.USAGE, option + " must be between 1 and " + most + ", not " + value);
    }
    return value;
  }
}
