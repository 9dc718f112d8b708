package undercurrent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.debt.DebtType;
import undercurrent.experiment.Interaction;
import undercurrent.laboratory.Planner;
import undercurrent.report.InteractionReport;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.RepeatCommand;
import undercurrent.report.ScenarioText;
import undercurrent.scenario.Scenario;

/// Measures what two debts cost together beside what each costs alone.
@Command(
    name = "interaction",
    mixinStandardHelpOptions = true,
    description =
        "Measures what two debts cost together beside what each costs alone, on the same luck: four"
            + " arms, neither, one, the other, both.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent interaction undeclared-consumers ownership-debt --in retail",
      "  undercurrent interaction glue-code pipeline-jungle --in av --json"
    })
final class InteractionCommand implements Callable<Integer> {
  private static final int REPLICATIONS = 8;

  @Parameters(index = "0", paramLabel = "DEBT", description = "a debt of the catalogue")
  private String first = "";

  @Parameters(index = "1", paramLabel = "DEBT", description = "another")
  private String second = "";

  @Option(names = "--in", paramLabel = "SCENARIO", required = true, description = "av or retail")
  private String name = "";

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    Scenario scenario = options.applyTo(laboratory.scenario(name), REPLICATIONS);
    if (first.equals(second)) {
      throw new Failure(ExitCode.USAGE, "two debts are needed, not twice " + first);
    }
    for (DebtType type :
        List.of(laboratory.catalogue().debt(first), laboratory.catalogue().debt(second))) {
      InitCommand.checkSuits(type, scenario.lifecycle());
    }
    Planner planner = options.planner(laboratory);
    options.out().ifPresent(path -> new OutputFolder(path).rehearse());
    laboratory.interruption().listen();
    int runs = scenario.run().replications();
    var bar = new ProgressBar("replications of 4 arms", runs, options.quiet());
    Interaction interaction =
        Interaction.run(
            laboratory.experiment(scenario, options.workers(), done -> bar.step()),
            planner.plan(scenario),
            planner.use(first, scenario.lifecycle(), TwinCommand.FROM_HOURS),
            planner.use(second, scenario.lifecycle(), TwinCommand.FROM_HOURS));
    bar.end();
    if (interaction.clean().replications().isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first replication was done");
    }
    report(new InteractionReport(interaction), Laboratory.text(name, scenario, options));
    return laboratory.interruption().isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private void report(InteractionReport report, ScenarioText text) {
    if (options.json()) {
      Output.document(Json.text(report.document(text)));
    } else {
      Output.data().print(report.inTerminal(Output.style()));
    }
    options.out().ifPresent(path -> keep(path, report, text));
  }

  private void keep(Path path, InteractionReport report, ScenarioText text) {
    var words = List.of("./undercurrent", "interaction", first, second, "--in", name);
    String command = RepeatCommand.of(words, report.interaction().clean(), text);
    new OutputFolder(path).write(report, text, command);
    Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
  }
}
