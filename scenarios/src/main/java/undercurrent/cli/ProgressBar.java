package undercurrent.cli;

import java.util.Locale;

/// Shows how many replications are done: a bar that redraws itself on a terminal, a line for each
/// tenth elsewhere, nothing when quiet.
final class ProgressBar {
  private static final int WIDTH = 30;

  private final String what;
  private final int total;
  private final boolean quiet;
  private final boolean terminal = Output.isTerminal();
  private int done;
  private int lastTenth;

  ProgressBar(String what, int total, boolean quiet) {
    this.what = what;
    this.total = total;
    this.quiet = quiet;
    draw();
  }

  /// One more is done.
  synchronized void step() {
    done++;
    draw();
  }

  /// Clears the bar away.
  synchronized void end() {
    if (!quiet && terminal) {
      Output.messages().print("\r" + " ".repeat(WIDTH + what.length() + 24) + "\r");
      Output.messages().flush();
    }
  }

  private void draw() {
    if (quiet) {
      return;
    }
    if (terminal) {
      int full = WIDTH * done / total;
      Output.messages()
          .printf(
              Locale.ROOT,
              "\r%s [%s%s] %d of %d ",
              what,
              "#".repeat(full),
              ".".repeat(WIDTH - full),
              done,
              total);
      Output.messages().flush();
      return;
    }
    int tenth = 10 * done / total;
    if (tenth > lastTenth) {
      lastTenth = tenth;
      Output.messages().printf(Locale.ROOT, "%s: %d of %d%n", what, done, total);
    }
  }
}
