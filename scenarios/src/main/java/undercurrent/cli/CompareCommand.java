package undercurrent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.experiment.RunResult;
import undercurrent.laboratory.Planner;
import undercurrent.report.CompareDocument;
import undercurrent.report.Comparison;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.RepeatCommand;
import undercurrent.report.ScenarioText;
import undercurrent.report.TerminalCompareReport;
import undercurrent.scenario.Scenario;
import undercurrent.settings.NearMatch;

/// Runs two scenarios on the same seeds and reports the paired differences.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Runs two arms on the same seeds and reports their paired differences.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent compare av av-unstable-data-dependency",
      "  undercurrent compare av-pipeline-jungle --without pipeline-jungle",
      "  undercurrent compare a.yaml b.yaml --json"
    })
final class CompareCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SCENARIO", arity = "1..2", description = "one or two scenarios")
  private List<String> names = new ArrayList<>();

  @Option(names = "--without", paramLabel = "ID", description = "what the second arm leaves out")
  private List<String> without = new ArrayList<>();

  @Mixin private RunOptions options = new RunOptions();

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    Scenario first = options.applyTo(laboratory.scenario(names.getFirst()));
    String secondName =
        names.size() == 2
            ? names.getLast()
            : names.getFirst() + " without " + String.join(", ", leftOut(first));
    Scenario second = names.size() == 2 ? other(laboratory, first) : reduced(first);
    if (!first.lifecycle().equals(second.lifecycle())) {
      throw new Failure(
          ExitCode.USAGE,
          "the two scenarios run different lifecycles: "
              + first.lifecycle()
              + " and "
              + second.lifecycle());
    }
    folder(secondName).ifPresent(path -> new OutputFolder(path).rehearse());
    laboratory.interruption().listen();
    List<RunResult> arms = run(laboratory, first, second);
    if (arms.getFirst().replications().isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first replication was done");
    }
    var comparison = Comparison.of(arms.getFirst(), arms.getLast());
    report(
        comparison,
        Laboratory.text(names.getFirst(), first, options),
        Laboratory.text(secondName, second, options));
    return ExitCode.OK;
  }

  private void report(Comparison comparison, ScenarioText a, ScenarioText b) {
    if (options.json()) {
      Output.document(Json.text(CompareDocument.of(comparison, a, b)));
    } else {
      Output.data().print(TerminalCompareReport.of(comparison, a.name(), b.name(), Output.style()));
    }
    folder(b.name())
        .ifPresent(
            path -> {
              new OutputFolder(path).write(comparison, a, b, command(comparison, b));
              Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
            });
  }

  private String command(Comparison comparison, ScenarioText b) {
    var words = new ArrayList<>(List.of("./undercurrent", "compare"));
    words.addAll(names);
    without.forEach(id -> words.addAll(List.of("--without", id)));
    return RepeatCommand.of(words, comparison.b(), b);
  }

  private Optional<Path> folder(String second) {
    if (options.json()) {
      return options.out();
    }
    String plain =
        names.size() == 1 ? plain(second) : plain(names.getFirst()) + "-and-" + plain(second);
    return Optional.of(options.out().orElse(Path.of("runs", "compare-" + plain)));
  }

  private static String plain(String name) {
    return Path.of(name)
        .getFileName()
        .toString()
        .replaceAll("\\.yaml$", "")
        .replaceAll("[, ]+", "-");
  }

  private Scenario other(Laboratory laboratory, Scenario first) {
    return options
        .applyTo(laboratory.scenario(names.getLast()))
        .withSeed(first.seed())
        .withRun(first.run());
  }

  private List<String> leftOut(Scenario scenario) {
    return without.isEmpty() ? scenario.without() : without;
  }

  private Scenario reduced(Scenario scenario) {
    List<String> left = leftOut(scenario);
    if (left.isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "name a second scenario, or what the second arm leaves out: --without ID");
    }
    List<String> ids = scenario.ids();
    for (String id : left) {
      if (!ids.contains(id)) {
        throw new Failure(
            ExitCode.USAGE,
            "--without "
                + id
                + ": nothing in the scenario has that id"
                + NearMatch.of(id, ids).map(near -> "; did you mean " + near + "?").orElse("")
                + " (it has: "
                + String.join(", ", ids)
                + ")");
      }
    }
    return scenario.without(left);
  }

  private List<RunResult> run(Laboratory laboratory, Scenario first, Scenario second) {
    var bar =
        new ProgressBar("replications of 2 arms", first.run().replications(), options.quiet());
    Planner planner = options.planner(laboratory);
    var arms =
        laboratory
            .experiment(first, options.workers(), done -> bar.step())
            .run(List.of(planner.plan(first), planner.plan(second)));
    bar.end();
    return arms;
  }
}
