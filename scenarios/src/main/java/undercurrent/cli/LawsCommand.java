package undercurrent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.law.LawTrial;
import undercurrent.law.Laws;
import undercurrent.report.Json;
import undercurrent.report.LawDocument;
import undercurrent.report.OutputFolder;
import undercurrent.report.TerminalLaws;
import undercurrent.verification.LawReport;

/// Tests the laws of the field on the simulator's own mechanisms.
@Command(
    name = "laws",
    mixinStandardHelpOptions = true,
    description = {
      "Tests the laws of the field on the simulator's own mechanisms: the validation table.",
      "All of them take some minutes; name some to see all of their figures."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent laws",
      "  undercurrent laws L3 L6",
      "  undercurrent laws --json",
      "  undercurrent laws --out laws"
    })
final class LawsCommand implements Callable<Integer> {
  private static final int MOST_WORKERS = 64;

  @Parameters(paramLabel = "LAW", description = "L1, L3 … (undercurrent list laws); all if none")
  private List<String> ids = List.of();

  @Option(names = "--seed", paramLabel = "N", description = "the seed; 1 unless given")
  private long seed = 1;

  @Option(names = "--workers", paramLabel = "N", description = "runs at once; all cores if none")
  private Optional<Integer> workers = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR", description = "keep a page with pictures there")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Option(names = "--quiet", description = "no progress")
  private boolean quiet;

  @Override
  public Integer call() {
    int atOnce = workers.orElse(Runtime.getRuntime().availableProcessors());
    if (seed < 0 || atOnce < 1 || atOnce > MOST_WORKERS) {
      throw new Failure(
          ExitCode.USAGE,
          "laws needs a seed of 0 or more and 1 … 64 workers, not " + seed + " and " + atOnce);
    }
    Laws chosen = chosen();
    out.ifPresent(path -> new OutputFolder(path).rehearse());
    LawReport report = tested(chosen, atOnce);
    if (json) {
      Output.document(Json.text(LawDocument.of(report)));
    } else {
      Output.data().print(TerminalLaws.of(report, !ids.isEmpty(), Output.style()));
    }
    out.ifPresent(path -> keep(report, path));
    return report.holds() ? ExitCode.OK : ExitCode.GOALS_MISSED;
  }

  private Laws chosen() {
    try {
      return Laws.load().only(ids);
    } catch (IllegalArgumentException unknown) {
      throw new Failure(ExitCode.USAGE, String.valueOf(unknown.getMessage()));
    }
  }

  private LawReport tested(Laws chosen, int atOnce) {
    var bar = new ProgressBar("laws", chosen.all().size(), quiet);
    try {
      return chosen.test(new LawTrial(seed, atOnce), bar::step);
    } finally {
      bar.end();
    }
  }

  private void keep(LawReport report, Path path) {
    String names = ids.isEmpty() ? "" : " " + String.join(" ", ids);
    new OutputFolder(path).write(report, "./undercurrent laws" + names + " --seed " + seed);
    Output.messages().println("Report: " + path.resolve("report.html").toAbsolutePath());
  }
}
