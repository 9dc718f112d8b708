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
import undercurrent.experiment.TwinResult;
import undercurrent.experiment.TwinSeries;
import undercurrent.experiment.TwinSeries.Subject;
import undercurrent.laboratory.Planner;
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

  private final List<DebtBill.Unmeasured> unmeasured = new ArrayList<>();

  /// A lifecycle in which debts are measured, one after the other.
  private record Bench(
      String name, Scenario scenario, Planner planner, TwinSeries series, List<DebtType> debts) {}

  @Override
  public Integer call() {
    var laboratory = new Laboratory();
    List<Bench> benches = names.stream().map(name -> bench(laboratory, name)).toList();
    laboratory.interruption().listen();
    var bills = new ArrayList<DebtBill>();
    int twins = benches.stream().mapToInt(bench -> bench.debts().size()).sum();
    var bar = new ProgressBar("twins", twins, options.quiet());
    for (Bench bench : benches) {
      for (DebtType debt : bench.debts()) {
        bill(laboratory.interruption(), bench, debt).ifPresent(bills::add);
        bar.step();
      }
    }
    bar.end();
    if (bills.isEmpty() && unmeasured.isEmpty()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the first twin was done");
    }
    report(bills);
    unmeasured.forEach(each -> Output.messages().println("undercurrent: " + each.inWords()));
    if (laboratory.interruption().isAsked()) {
      return ExitCode.INTERRUPTED;
    }
    return unmeasured.isEmpty() ? ExitCode.OK : ExitCode.BUG;
  }

  private Bench bench(Laboratory laboratory, String name) {
    Scenario scenario = options.applyTo(laboratory.scenario(name), REPLICATIONS);
    Planner planner = options.planner(laboratory);
    var experiment = laboratory.experiment(scenario, options.workers(), done -> {});
    List<DebtType> debts = chosen(laboratory, scenario.lifecycle());
    var subjects = debts.stream().map(debt -> subject(planner, scenario, debt)).toList();
    var series = new TwinSeries(experiment, planner.plan(scenario), subjects);
    return new Bench(name, scenario, planner, series, debts);
  }

  private static Subject subject(Planner planner, Scenario scenario, DebtType debt) {
    var use = planner.use(debt.id(), scenario.lifecycle(), TwinCommand.FROM_HOURS);
    return new Subject(use, planner.detectorOf(debt, scenario.lifecycle()));
  }

  /// Debts that cannot live in a lifecycle are passed over where several are looked at.
  private List<DebtType> chosen(Laboratory laboratory, String lifecycle) {
    if (ids.isEmpty()) {
      return laboratory.catalogue().debts().stream()
          .filter(debt -> debt.lifecycles().contains(lifecycle))
          .toList();
    }
    List<DebtType> named = ids.stream().map(laboratory.catalogue()::debt).toList();
    if (names.size() == 1) {
      named.forEach(debt -> InitCommand.checkSuits(debt, lifecycle));
    }
    return named.stream().filter(debt -> debt.lifecycles().contains(lifecycle)).toList();
  }

  /// Measures a twin, or reads the one that was kept; empty when the user stopped it.
  private Optional<DebtBill> bill(Interruption interruption, Bench bench, DebtType debt) {
    Scenario scenario = bench.scenario();
    var folder = new DebtFolder(path());
    var text = Laboratory.text(bench.name(), scenario, options);
    var run = scenario.run();
    var extent = new DebtFolder.Extent(text, scenario.seed(), run.replications(), run.hours());
    Optional<DebtBill> kept = folder.kept(debt.id(), scenario.lifecycle(), extent);
    if (kept.isPresent() || interruption.isAsked()) {
      return kept;
    }
    Optional<TwinResult> twin = twin(bench, debt);
    if (interruption.isAsked() || twin.isEmpty()) {
      return Optional.empty();
    }
    folder.keep(twin.orElseThrow(), text);
    return folder.kept(debt.id(), scenario.lifecycle(), extent);
  }

  /// Measures a twin; empty when it meets a bug, so that an hour's work does not hang on one of them.
  private Optional<TwinResult> twin(Bench bench, DebtType debt) {
    String lifecycle = bench.scenario().lifecycle();
    Subject subject = subject(bench.planner(), bench.scenario(), debt);
    try {
      return Optional.of(bench.series().run(subject.use(), subject.detector()));
    } catch (RuntimeException failure) {
      if (!Bugs.isBug(failure) || Bugs.root(failure) instanceof Error) {
        throw failure; // it would stop the next one, too
      }
      unmeasured.add(new DebtBill.Unmeasured(debt.id(), lifecycle, Bugs.place(failure)));
      return Optional.empty();
    }
  }

  private void report(List<DebtBill> bills) {
    if (options.json()) {
      Output.document(Json.text(DebtBill.document(bills, unmeasured)));
    } else {
      Output.data().print(TerminalDebts.of(bills, Output.style()));
    }
    new DebtFolder(path()).write(bills, unmeasured, command());
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
