package undercurrent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.blind.BlindCase;
import undercurrent.blind.SealedAnswer;
import undercurrent.debt.DebtType;
import undercurrent.experiment.Experiment;
import undercurrent.experiment.RunResult;
import undercurrent.laboratory.Planner;
import undercurrent.lifecycle.Plan;
import undercurrent.replication.Replications;
import undercurrent.report.CaseFile;
import undercurrent.report.Json;
import undercurrent.report.OutputFolder;
import undercurrent.report.TerminalCase;

/// Runs a blind case: something may have been planted, and the report does not say what.
@Command(
    name = "case",
    mixinStandardHelpOptions = true,
    description =
        "Runs a blind case: a number draws no, one or two debts, something in the world, or both."
            + " The report shows what a team has; the answer is sealed. Cases are played in the"
            + " embedded worlds, so that a number holds the same everywhere.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent case 7 --in av",
      "  undercurrent case 3 --in retail --out lessons/case-3",
      "  undercurrent answer runs/case-7-av"
    })
final class CaseCommand implements Callable<Integer> {
  private static final int FEWEST_WEEKS = 13; // what is planted has begun by then
  private static final int MOST_WEEKS = 104;
  private static final int USUAL_YEARS = 6;
  private static final long OTHER_LUCK = 1_000_000; // how far the seeds of usual years lie off
  private static final double HOURS_PER_WEEK = 7 * 24;

  @Parameters(paramLabel = "NUMBER", description = "the number of the case, 0 or more")
  private int number;

  @Option(names = "--in", paramLabel = "LIFECYCLE", description = "av or retail; av unless said")
  private String lifecycle = "av";

  @Option(names = "--weeks", paramLabel = "N", description = "how long it lasts; 40 unless said")
  private int weeks = 40;

  @Option(names = "--workers", paramLabel = "N", description = "runs at once; all cores if none")
  private int workers = Runtime.getRuntime().availableProcessors();

  @Option(names = "--out", paramLabel = "DIR", description = "keep everything in this folder")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Override
  public Integer call() {
    check();
    var laboratory = new Laboratory();
    var folder = new OutputFolder(folder());
    folder.rehearse();
    List<DebtType> debts = laboratory.catalogue().debts();
    laboratory.interruption().listen();
    BlindCase drawn = BlindCase.draw(number, lifecycle, debts);
    var bar = new ProgressBar("runs", USUAL_YEARS + 1, quiet);
    var planner = new Planner(laboratory.catalogue(), Optional.empty()); // the same everywhere
    Plan usual = usual(laboratory, planner, drawn);
    Plan met = met(planner, usual, drawn);
    List<RunResult> runs =
        new Replications(workers, laboratory.interruption()::isAsked, done -> bar.step())
            .all(USUAL_YEARS + 1, run -> run == 0 ? once(met, number) : once(usual, luck(run)));
    bar.end();
    if (laboratory.interruption().isAsked()) {
      throw new Failure(ExitCode.INTERRUPTED, "interrupted before the case was done");
    }
    var answer = new SealedAnswer(drawn.answer());
    var file = new CaseFile(number, runs.getFirst(), runs.subList(1, runs.size()), answer.seal());
    if (json) {
      Output.document(Json.text(file.document()));
    } else {
      Output.data().print(TerminalCase.of(file, Output.style()));
    }
    folder.write(file, answer.file(), command());
    Output.messages().println("Report: " + folder.path().resolve("report.html"));
    return ExitCode.OK;
  }

  private String command() {
    return "./undercurrent case " + number + " --in " + lifecycle + " --weeks " + weeks;
  }

  private void check() {
    if (number < 0 || number >= OTHER_LUCK) {
      throw new Failure(ExitCode.USAGE, "a case has a number from 0 to 999999, not " + number);
    }
    if (!List.of("av", "retail").contains(lifecycle)) {
      throw new Failure(ExitCode.USAGE, "--in takes av or retail, not '" + lifecycle + "'");
    }
    if (weeks < FEWEST_WEEKS || weeks > MOST_WEEKS) {
      throw new Failure(ExitCode.USAGE, "--weeks takes 13 to 104, not " + weeks);
    }
    if (workers < 1) {
      throw new Failure(ExitCode.USAGE, "--workers takes 1 or more, not " + workers);
    }
  }

  /// The same organisation and circumstances, every detector at work, and nothing planted.
  private Plan usual(Laboratory laboratory, Planner planner, BlindCase drawn) {
    var detectors =
        laboratory.catalogue().debts().stream()
            .filter(debt -> debt.lifecycles().contains(lifecycle))
            .map(debt -> planner.detectorOf(debt, lifecycle))
            .distinct()
            .toList();
    return planner
        .plan(laboratory.scenario(lifecycle))
        .lasting(weeks * HOURS_PER_WEEK)
        .in(drawn.circumstances())
        .with(List.of(), detectors, List.of());
  }

  private Plan met(Planner planner, Plan usual, BlindCase drawn) {
    var uses =
        drawn.debts().stream()
            .map(debt -> planner.use(debt.id(), lifecycle, drawn.fromWeek() * HOURS_PER_WEEK))
            .toList();
    Plan planted = usual.with(uses, usual.detectors(), List.of());
    return drawn.confounder().map(event -> planted.in(event.circumstances())).orElse(planted);
  }

  /// Usual years have luck of their own, or a reader could see each act of a debt in the difference.
  private long luck(int year) {
    return OTHER_LUCK + (long) number * USUAL_YEARS + year;
  }

  private static RunResult once(Plan plan, long seed) {
    return new Experiment(seed, 1, 0, 1, done -> {}, () -> false).run(plan);
  }

  private Path folder() {
    return out.orElse(Path.of("runs", "case-" + number + "-" + lifecycle));
  }
}
