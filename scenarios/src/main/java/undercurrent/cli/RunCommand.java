package undercurrent.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import undercurrent.experiment.RunResult;
import undercurrent.laboratory.Planner;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.RunDocument;
import undercurrent.report.ScenarioText;
import undercurrent.report.TerminalReport;
import undercurrent.scenario.Goal;
import undercurrent.scenario.Scenario;

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
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO", description = "a name of the library, or a file")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    Scenario scenario = options.applyTo(laboratory.scenario(name));
    warnOfSweep(scenario);
    ScenarioText text = Laboratory.text(name, scenario);
    folder().ifPresent(path -> new OutputFolder(path).rehearse());
    laboratory.interruption().listen();
    RunResult result = run(laboratory, scenario);
    if (result.replications().isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first replication was done");
    }
    if (options.json()) {
      Output.document(Json.text(RunDocument.of(result, text)));
    } else {
      Output.data().print(TerminalReport.of(result, Output.style()));
    }
    keep(result, text);
    return exitCode(laboratory, scenario, result);
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

  private RunResult run(Laboratory laboratory, Scenario scenario) {
    var bar = new ProgressBar("replications", scenario.run().replications(), options.quiet());
    Planner planner =
        options.embedded()
            ? new Planner(laboratory.catalogue(), Optional.empty())
            : laboratory.planner(options.data());
    var experiment = laboratory.experiment(scenario, options.workers(), done -> bar.step());
    RunResult result = experiment.run(planner.plan(scenario));
    bar.end();
    return result;
  }

  private void keep(RunResult result, ScenarioText text) {
    folder()
        .ifPresent(
            path -> {
              new OutputFolder(path).write(result, text);
              Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
            });
  }

  private Optional<Path> folder() {
    return options.json() ? options.out() : Optional.of(options.out().orElse(defaultFolder()));
  }

  private Path defaultFolder() {
    Path file = Path.of(name).getFileName();
    String plain = file == null ? "run" : file.toString().replaceAll("\\.yaml$", "");
    return Path.of("runs", plain);
  }

  private static int exitCode(Laboratory laboratory, Scenario scenario, RunResult result) {
    if (laboratory.interruption().isAsked()) {
      return ExitCode.INTERRUPTED;
    }
    boolean missed = false;
    for (Goal goal : scenario.goals()) {
      double value = result.measure(goal.metric()).estimate().mean();
      if (!goal.isMetBy(value)) {
        missed = true;
        String found = Double.isNaN(value) ? " was never seen" : " is " + value;
        Output.messages().println("Goal missed: " + goal.metric() + found);
      }
    }
    return missed ? ExitCode.GOALS_MISSED : ExitCode.OK;
  }
}
