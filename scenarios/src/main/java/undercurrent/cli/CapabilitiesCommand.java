package undercurrent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import undercurrent.capability.Capability;
import undercurrent.catalogue.Catalogue;
import undercurrent.experiment.CapabilityMatrix;
import undercurrent.experiment.CapabilityMatrix.Row;
import undercurrent.experiment.CapabilityStudy;
import undercurrent.experiment.RunResult;
import undercurrent.report.Json;
import undercurrent.report.MatrixDocument;
import undercurrent.report.MatrixFolder;
import undercurrent.report.RepeatCommand;
import undercurrent.report.ScenarioText;
import undercurrent.report.TerminalMatrix;
import undercurrent.scenario.Scenario;

/// Measures what each capability moves in each box: runs with it and without it on the same luck.
@Command(
    name = "capabilities",
    mixinStandardHelpOptions = true,
    description = "Measures what each capability moves, by runs with and without it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent capabilities --in av",
      "  undercurrent capabilities --in retail --capability canary-release",
      "  undercurrent capabilities --in av --replications 8 --out runs/matrix   (goes on where it"
          + " was)"
    })
final class CapabilitiesCommand implements Callable<Integer> {
  private static final int REPLICATIONS = 8;

  @Option(
      names = "--in",
      paramLabel = "SCENARIO",
      description = "av, retail or another scenario (av unless said)")
  private String name = "av";

  @Option(
      names = "--capability",
      paramLabel = "ID",
      description = "only this row; may be given more than once")
  private List<String> chosen = new ArrayList<>();

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    Scenario scenario = options.applyTo(laboratory.scenario(name), REPLICATIONS);
    List<Capability> capabilities = capabilities(laboratory.catalogue(), scenario.lifecycle());
    laboratory.interruption().listen();
    int runs = scenario.run().replications() * (capabilities.size() + 1);
    var bar =
        new ProgressBar(
            "replications of " + (capabilities.size() + 1) + " arms", runs, options.quiet());
    var study =
        new CapabilityStudy(
            laboratory.experiment(scenario, options.workers(), done -> bar.step()),
            options.planner(laboratory).plan(scenario));
    RunResult base = study.base();
    List<Row> rows = rows(laboratory, study, base, capabilities);
    bar.end();
    if (base.replications().isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first replication was done");
    }
    report(new CapabilityMatrix(base, rows), scenario);
    return laboratory.interruption().isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private List<Capability> capabilities(Catalogue catalogue, String lifecycle) {
    chosen.forEach(catalogue::capability);
    for (String id : chosen) {
      if (!catalogue.capability(id).lifecycles().contains(lifecycle)) {
        throw new Failure(ExitCode.USAGE, "capability " + id + " does not occur in " + lifecycle);
      }
    }
    return catalogue.capabilitiesOf(lifecycle).stream()
        .filter(each -> chosen.isEmpty() || chosen.contains(each.id()))
        .toList();
  }

  /// Measures row after row; those that were kept for the same base are not measured again.
  private List<Row> rows(
      Laboratory laboratory, CapabilityStudy study, RunResult base, List<Capability> capabilities) {
    var rows = new ArrayList<Row>();
    Optional<MatrixFolder> folder = folder();
    for (Capability each : capabilities) {
      if (laboratory.interruption().isAsked()) {
        break;
      }
      Optional<Row> kept = folder.flatMap(f -> f.row(each, base.resultHash()));
      Row row = kept.orElseGet(() -> study.row(each, base));
      if (!laboratory.interruption().isAsked()) {
        rows.add(row);
        folder.ifPresent(f -> f.keep(row, base.resultHash()));
      }
    }
    return rows;
  }

  private void report(CapabilityMatrix matrix, Scenario scenario) {
    var text = Laboratory.text(name, scenario, options);
    if (options.json()) {
      Output.document(Json.text(MatrixDocument.of(matrix, text)));
    } else {
      Output.data().print(TerminalMatrix.of(matrix, Output.style()));
    }
    folder()
        .ifPresent(
            path -> {
              path.write(matrix, text, command(matrix, text));
              Output.messages().println("Report: " + path.path().resolve("report.html"));
            });
  }

  private String command(CapabilityMatrix matrix, ScenarioText text) {
    var words = new ArrayList<>(List.of("./undercurrent", "capabilities", "--in", name));
    chosen.forEach(id -> words.addAll(List.of("--capability", id)));
    return RepeatCommand.of(words, matrix.base(), text);
  }

  private Optional<MatrixFolder> folder() {
    Optional<Path> asked =
        options.json()
            ? options.out()
            : Optional.of(options.out().orElse(Path.of("runs", "capabilities-in-" + name)));
    return asked.map(path -> new MatrixFolder(path.toAbsolutePath().normalize()));
  }
}
