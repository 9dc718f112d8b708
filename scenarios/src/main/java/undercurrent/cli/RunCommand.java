package undercurrent.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import undercurrent.experiment.RunResult;
import undercurrent.laboratory.Goals;
import undercurrent.laboratory.Overload;
import undercurrent.laboratory.Planner;
import undercurrent.lifecycle.Plan;
import undercurrent.report.GoalResult;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.RunDocument;
import undercurrent.report.ScenarioText;
import undercurrent.report.TerminalReport;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.diagnostic.Place;
import undercurrent.scenario.reading.Reading;

/// Runs a scenario and reports what it cost in effort, latency and accuracy.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs a scenario and reports what it cost in effort, latency and accuracy.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent run av",
      "  undercurrent run retail --replications 10 --seed 7",
      "  undercurrent run my.yaml --json"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, and every goal is met",
      "1:a goal is missed",
      "2:the command line is wrong",
      "3:the scenario is not valid, or is not there",
      "5:a file cannot be read or written",
      "6:a kept run came out otherwise than before",
      "130:interrupted; what was done is kept",
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO", description = "a name of the library, or a file")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    Reading.Valid read = laboratory.valid(name);
    Scenario scenario = options.applyTo(read.scenario());
    warnOfSweep(scenario);
    ScenarioText text = Laboratory.text(name, scenario, options);
    folder().ifPresent(path -> new OutputFolder(path).rehearse());
    laboratory.interruption().listen();
    RunResult result = run(laboratory, scenario, read.origins());
    if (result.replications().isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first replication was done");
    }
    List<GoalResult> goals = Goals.judged(scenario.goals(), result);
    if (options.json()) {
      Output.document(Json.text(RunDocument.of(result, text, goals)));
    } else {
      Output.data().print(TerminalReport.of(result, goals, Output.style()));
    }
    keep(result, text, goals);
    return repeatsWhatWasKept(result) ? exitCode(laboratory, goals) : ExitCode.RESULT_DIFFERS;
  }

  private static void warnOfSweep(Scenario scenario) {
    if (!scenario.sweep().isEmpty()) {
      Output.messages()
          .println(
              "Note: run takes each variable as vars gives it; the other values of sweep "
                  + scenario.sweep().keySet()
                  + " are left out.");
    }
  }

  private RunResult run(
      Laboratory laboratory, Scenario scenario, SequencedMap<String, Place> origins) {
    var bar = new ProgressBar("replications", scenario.run().replications(), options.quiet());
    Planner planner = options.planner(laboratory);
    var plain = laboratory.experiment(scenario, options.workers(), done -> bar.step());
    var experiment = folder().isPresent() ? plain.keepingFiles() : plain;
    Plan plan = planner.plan(scenario);
    var overload = new Overload(laboratory.catalogue());
    Output.messages()
        .print(HumanDiagnostics.render(overload.warnings(scenario, () -> plan, origins)));
    RunResult result = experiment.run(plan);
    bar.end();
    return result;
  }

  private void keep(RunResult result, ScenarioText text, List<GoalResult> goals) {
    folder()
        .ifPresent(
            path -> {
              new OutputFolder(path).write(result, text, goals);
              Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
            });
  }

  /// Compares the result with the one of the folder that is run again.
  private boolean repeatsWhatWasKept(RunResult result) {
    Optional<String> kept =
        options.keepsExtent() ? new OutputFolder(Path.of(name)).resultHash() : Optional.empty();
    if (kept.isEmpty() || !result.complete()) {
      return true;
    }
    boolean isSame = kept.get().equals(result.resultHash());
    Output.messages()
        .println(
            isSame
                ? "The result is that of " + name + ", to the last bit."
                : "The result differs from that of "
                    + name
                    + ": its hash is "
                    + kept.get()
                    + "; was the input the same?");
    return isSame;
  }

  private Optional<Path> folder() {
    boolean isKept = Files.isDirectory(Path.of(name));
    if (isKept) {
      return options.out();
    }
    return options.json() ? options.out() : Optional.of(options.out().orElse(defaultFolder()));
  }

  private Path defaultFolder() {
    Path file = Path.of(name).getFileName();
    String plain = file == null ? "run" : file.toString().replaceAll("\\.yaml$", "");
    return Path.of("runs", plain);
  }

  private static int exitCode(Laboratory laboratory, List<GoalResult> goals) {
    if (laboratory.interruption().isAsked()) {
      return ExitCode.INTERRUPTED;
    }
    boolean isMissed = goals.stream().anyMatch(goal -> !goal.met());
    return isMissed ? ExitCode.GOALS_MISSED : ExitCode.OK;
  }
}
