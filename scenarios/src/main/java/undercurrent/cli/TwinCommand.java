package undercurrent.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.debt.DebtType;
import undercurrent.experiment.Twin;
import undercurrent.experiment.TwinResult;
import undercurrent.laboratory.Planner;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.ScenarioText;
import undercurrent.report.TerminalTwinReport;
import undercurrent.report.TwinDocument;
import undercurrent.scenario.Scenario;

/// Runs a lifecycle with and without a debt, and tells its interest, principal and payback.
@Command(
    name = "twin",
    mixinStandardHelpOptions = true,
    description = "Runs a lifecycle clean, with a debt, with its detector and with its remedy.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent twin unstable-data-dependency --in av",
      "  undercurrent twin pipeline-jungle --in av --replications 20",
      "  undercurrent twin unstable-data-dependency --in retail --json"
    })
final class TwinCommand implements Callable<Integer> {
  private static final int REPLICATIONS = 8;
  private static final int ARMS = 4;
  static final double FROM_HOURS = 10 * 7 * 24;

  @Parameters(paramLabel = "DEBT", description = "a debt of the catalogue")
  private String debt = "";

  @Option(names = "--in", paramLabel = "SCENARIO", required = true, description = "av or retail")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    DebtType type = laboratory.catalogue().debt(debt);
    Scenario scenario = options.applyTo(laboratory.scenario(name), REPLICATIONS);
    InitCommand.checkSuits(type, scenario.lifecycle());
    Planner planner = options.planner(laboratory);
    folder().ifPresent(path -> new OutputFolder(path).rehearse());
    laboratory.interruption().listen();
    int runs = scenario.run().replications();
    var bar = new ProgressBar("replications of " + ARMS + " arms", runs, options.quiet());
    var twin =
        new Twin(
            laboratory.experiment(scenario, options.workers(), done -> bar.step()),
            planner.use(debt, scenario.lifecycle(), FROM_HOURS),
            planner.detectorOf(type, scenario.lifecycle()));
    TwinResult result = twin.run(planner.plan(scenario));
    bar.end();
    if (result.debt().replications().isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first replication was done");
    }
    report(result, Laboratory.text(name, scenario, options));
    return laboratory.interruption().isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private void report(TwinResult result, ScenarioText text) {
    if (options.json()) {
      Output.document(Json.text(TwinDocument.of(result, text)));
    } else {
      Output.data().print(TerminalTwinReport.of(result, Output.style()));
    }
    folder()
        .ifPresent(
            path -> {
              new OutputFolder(path).write(result, text);
              Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
            });
  }

  private Optional<Path> folder() {
    return options.json()
        ? options.out()
        : Optional.of(options.out().orElse(Path.of("runs", "twin-" + debt + "-in-" + name)));
  }
}
