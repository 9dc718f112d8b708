package undercurrent.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import undercurrent.bench.Flags;

/// The results as tables, for a terminal and for a page.
record Tables(Results results) {
  private static final List<String> COLUMNS =
      List.of("median", "lowest", "highest", "ours / it", "peak MB");

  /// Returns the text for a terminal.
  String text() {
    var text = new StringBuilder();
    results
        .byWork()
        .forEach(
            (work, rows) -> {
              text.append(line(title(work, rows), COLUMNS));
              for (Measurement row : rows) {
                text.append(line("  " + row.library(), cells(row)));
              }
              text.append('\n');
            });
    text.append(line("A waiting process", List.of("bytes")));
    results
        .waitingBytes()
        .forEach((library, bytes) -> text.append(line("  " + library, List.of(whole(bytes)))));
    return text.toString();
  }

  private static String line(String name, List<String> cells) {
    var line = new StringBuilder(String.format("%-62s", name));
    for (String cell : cells) {
      line.append(String.format("%10s", cell));
    }
    return line.append('\n').toString();
  }

  /// Returns the page, in Markdown.
  ///
  /// @param chart the file of the chart, beside the page
  String markdown(String chart) {
    Machine machine = results.machine();
    List<String> page = new ArrayList<>();
    page.add("# The kernel beside other libraries\n");
    if (results.quick()) {
      page.add("**A smoke run: it shows that everything runs, and its numbers mean nothing.**\n");
    }
    page.add(
        "Measured on %s with %s on %s; load average before: %s. Compared: %s. Repeat: %s.\n"
            .formatted(
                machine.hardware(),
                machine.java(),
                machine.day(),
                machine.load(),
                machine.libraries(),
                "`simulator/bench/run`"));
    page.add(
        """
        Every library does the same work in its own idiom, with the same cheap random numbers from \
        the same seeds; a test checks that all agree. Numbers are millions a second: the median, \
        the lowest and the highest of all iterations of all JVMs. *ours / it* says how many times \
        as fast ours is. The JVMs have `%s %s %s`. *Peak MB* is the most memory resident in a JVM \
        of its own that does the work once, with `%s`.
        """
            .formatted(Flags.COLLECTOR, Flags.HEAP, Flags.YOUNG, Flags.LITTLE_YOUNG));
    page.add("![Millions a second, by work and library](%s)\n".formatted(chart));
    results.byWork().forEach((work, rows) -> page.add(section(work, rows)));
    page.add(waiting());
    return String.join("\n", page);
  }

  private String section(String work, List<Measurement> rows) {
    var text = new StringBuilder("## " + title(work, rows) + "\n\n");
    text.append("| | ").append(String.join(" | ", COLUMNS)).append(" |\n");
    text.append("|---|").append("---:|".repeat(COLUMNS.size())).append('\n');
    for (Measurement row : rows) {
      text.append("| ").append(row.library()).append(" | ");
      text.append(String.join(" | ", cells(row))).append(" |\n");
    }
    return text.toString();
  }

  private String waiting() {
    var text =
        new StringBuilder("## A waiting process, bytes of heap\n\n| | bytes |\n|---|---:|\n");
    for (Map.Entry<String, Double> row : results.waitingBytes().entrySet()) {
      text.append("| ").append(row.getKey()).append(" | ");
      text.append(whole(row.getValue())).append(" |\n");
    }
    return text.toString();
  }

  private static String title(String work, List<Measurement> rows) {
    return work + ": million " + rows.getFirst().counts() + " a second";
  }

  private List<String> cells(Measurement row) {
    return List.of(
        fine(row.median()),
        fine(row.lowest()),
        fine(row.highest()),
        fine(results.oursTo(row)),
        whole(row.peakMegabytes()));
  }

  /// Returns a number with three digits that count.
  static String fine(double number) {
    if (Double.isNaN(number)) {
      return "–";
    }
    int digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + digits + "f", number);
  }

  private static String whole(double number) {
    return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, "%.0f", number);
  }
}
