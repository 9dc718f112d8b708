package undercurrent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import undercurrent.experiment.RunResult;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.RepeatCommand;
import undercurrent.report.ScenarioText;
import undercurrent.report.ScoreDocument;
import undercurrent.report.TerminalScore;
import undercurrent.scenario.Scenario;

/// Runs a scenario and takes the ML Test Score of what its team then has.
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    description =
        "Takes the ML Test Score (Breck et al. 2017) of a scenario's system at the end of a run: 28"
            + " tests, whether the team has each and whether it passes, and what would raise it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent score av",
      "  undercurrent score retail --for 26w --out runs/score",
      "  undercurrent score my.yaml --json"
    })
final class ScoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO", description = "a name of the library, or a file")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    Scenario scenario = options.applyTo(laboratory.scenario(name), 1);
    ScenarioText text = Laboratory.text(name, scenario, options);
    folder().ifPresent(path -> new OutputFolder(path).rehearse());
    laboratory.interruption().listen();
    RunResult run = run(laboratory, scenario);
    if (run.replications().isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first replication was done");
    }
    if (options.json()) {
      Output.document(Json.text(ScoreDocument.of(run, text)));
    } else {
      Output.data().print(TerminalScore.of(run, Output.style()));
    }
    folder().ifPresent(path -> keep(path, run, text));
    return laboratory.interruption().isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private RunResult run(Laboratory laboratory, Scenario scenario) {
    var bar = new ProgressBar("replications", scenario.run().replications(), options.quiet());
    RunResult run =
        laboratory
            .experiment(scenario, options.workers(), done -> bar.step())
            .run(options.planner(laboratory).plan(scenario));
    bar.end();
    return run;
  }

  private void keep(Path path, RunResult run, ScenarioText text) {
    String command = RepeatCommand.of(List.of("./undercurrent", "score", name), run, text);
    new OutputFolder(path).writeScore(run, text, command);
    Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
  }

  /// A score is kept where that was asked for, so that it takes no run's place.
  private Optional<Path> folder() {
    return options.out();
  }
}
