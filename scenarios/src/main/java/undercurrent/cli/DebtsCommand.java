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
import undercurrent.debt.DebtType;
import undercurrent.experiment.Twin;
import undercurrent.experiment.TwinResult;
import undercurrent.report.DebtBill;
import undercurrent.report.DebtFolder;
import undercurrent.report.Json;
import undercurrent.report.TerminalDebts;
import undercurrent.scenario.Scenario;

/// Measures every debt of the catalogue by its twin, in every lifecycle where it can live.
@Command(
    name = "debts",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what each debt of the catalogue costs, in each lifecycle where it can live.",
      "Each twin is kept as soon as it is there; the same command goes on where it was."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent debts",
      "  undercurrent debts --in av",
      "  undercurrent debts pipeline-jungle --replications 10 --out runs/debts"
    })
final class DebtsCommand implements Callable<Integer> {
  private static final int REPLICATIONS = 10;
  private static final List<String> EVERYWHERE = List.of("av", "retail");

  @Parameters(paramLabel = "DEBT", description = "debts of the catalogue; all if none")
  private List<String> ids = List.of();

  @Option(
      names = "--in",
      paramLabel = "SCENARIO",
      description = "av, retail or another scenario; av and retail unless said")
  private List<String> names = EVERYWHERE;

  @Mixin private RunOptions options = new RunOptions();

  /// A twin that is to be measured.
  private record Pair(DebtType debt, String name, Scenario scenario) {}

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    List<Pair> pairs = pairs(laboratory);
    laboratory.interruption().listen();
    var bills = new ArrayList<DebtBill>();
    var bar = new ProgressBar("twins", pairs.size(), options.quiet());
    for (Pair pair : pairs) {
      if (laboratory.interruption().isAsked()) {
        break;
      }
      bill(laboratory, pair).ifPresent(bills::add);
      bar.step();
    }
    bar.end();
    if (bills.isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first twin was done");
    }
    report(bills);
    return laboratory.interruption().isAsked() ? ExitCode.INTERRUPTED : ExitCode.OK;
  }

  private List<Pair> pairs(Laboratory laboratory) {
    List<DebtType> chosen =
        ids.isEmpty()
            ? laboratory.catalogue().debts()
            : ids.stream().map(laboratory.catalogue()::debt).toList();
    var pairs = new ArrayList<Pair>();
    for (String name : names) {
      Scenario scenario = options.applyTo(laboratory.scenario(name), REPLICATIONS);
      for (DebtType debt : chosen) {
        if (debt.lifecycles().contains(scenario.lifecycle())) {
          pairs.add(new Pair(debt, name, scenario));
        } else if (names.size() == 1) {
          InitCommand.checkSuits(debt, scenario.lifecycle());
        }
      }
    }
    return pairs;
  }

  /// Measures a twin, or reads the one that was kept; empty when the user stopped it.
  private Optional<DebtBill> bill(Laboratory laboratory, Pair pair) {
    Scenario scenario = pair.scenario();
    var folder = new DebtFolder(path());
    var text = Laboratory.text(pair.name(), scenario, options);
    var extent =
        new DebtFolder.Extent(
            text, scenario.seed(), scenario.run().replications(), scenario.run().hours());
    Optional<DebtBill> kept = folder.kept(pair.debt().id(), scenario.lifecycle(), extent);
    if (kept.isPresent()) {
      return kept;
    }
    var planner = options.planner(laboratory);
    TwinResult twin =
        new Twin(
                laboratory.experiment(scenario, options.workers(), done -> {}),
                planner.use(pair.debt().id(), scenario.lifecycle(), TwinCommand.FROM_HOURS),
                planner.detectorOf(pair.debt()))
            .run(planner.plan(scenario));
    if (laboratory.interruption().isAsked()) {
      return Optional.empty();
    }
    folder.keep(twin, text);
    return folder.kept(pair.debt().id(), scenario.lifecycle(), extent);
  }

  private void report(List<DebtBill> bills) {
    if (options.json()) {
      Output.document(Json.text(DebtBill.document(bills)));
    } else {
      Output.data().print(TerminalDebts.of(bills, Output.style()));
    }
    new DebtFolder(path()).write(bills, command());
    Output.messages().println("Report: " + path().resolve("report.html").toAbsolutePath());
  }

  private String command() {
    var words = new ArrayList<>(List.of("./undercurrent", "debts"));
    words.addAll(ids);
    if (!names.equals(EVERYWHERE)) {
      names.forEach(name -> words.addAll(List.of("--in", name)));
    }
    return String.join(" ", words) + options.extent();
  }

  private Path path() {
    return options.out().orElse(Path.of("runs", "debts"));
  }
}
