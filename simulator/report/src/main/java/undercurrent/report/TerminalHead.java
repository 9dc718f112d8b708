package undercurrent.report;

import static undercurrent.report.TerminalText.padLeft;

import undercurrent.experiment.RunResult;
import undercurrent.report.TerminalStyle.Mark;

/// The beginning of every report: what was run, on what, how often, and what is real in it.
final class TerminalHead {
  static final String NOTE =
      "models are really trained and really err; the team and its work are simulated";

  private TerminalHead() {}

  static void write(TerminalText text, String title, String headline, RunResult run) {
    TerminalStyle style = text.style();
    String version = "Undercurrent " + Engine.VERSION;
    int room = TerminalStyle.WIDTH - version.length() - 1;
    String whole = style.plain(title(title, run.plan().scenario()));
    boolean fits = whole.length() <= room;
    String name = fits ? whole : TerminalText.cut(style.plain(title), room);
    text.line(style.paint(Mark.FAINT, style.rule()))
        .line(
            style.paint(Mark.HEADING, name)
                + padLeft(version, TerminalStyle.WIDTH - name.length()));
    if (!fits) {
      text.paragraph(style.plain(run.plan().scenario()));
    }
    text.line(style.paint(Mark.FAINT, style.rule()))
        .paragraph(headline)
        .line("")
        .labelled("Input", run.plan().opened().inputInWords())
        .labelled("Run", extent(run))
        .labelled("Real", NOTE);
  }

  /// A scenario that names its lifecycle need not be told twice.
  private static String title(String lifecycle, String scenario) {
    String first = lifecycle.split("[:,]", 2)[0];
    return scenario.startsWith(first) ? scenario : lifecycle + " · " + scenario;
  }

  /// Returns seed, replications and time in words.
  static String extent(RunResult run) {
    int count = run.replications().size();
    String horizon = RunDocument.horizon(run.plan().horizonHours());
    String warmup =
        run.warmupHours() > 0
            ? " (the first " + RunDocument.horizon(run.warmupHours()) + " left out)"
            : "";
    return "seed "
        + run.seed()
        + " · "
        + horizon
        + warmup
        + " · "
        + intervals(count)
        + (run.complete() ? "" : " · INTERRUPTED: only these replications were done");
  }

  private static String intervals(int count) {
    return count == 1
        ? "one replication: no interval, use --replications 10"
        : count + " replications, ± is a 95 % interval over them";
  }
}
