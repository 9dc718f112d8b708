package undercurrent.report;

import static undercurrent.report.TerminalText.pad;
import static undercurrent.report.TerminalText.padLeft;

import java.util.List;
import java.util.Locale;

/// A blind case, for a terminal: what spoke, and how often it does in usual years.
public final class TerminalCase {
  private static final int MONITOR = 24;
  private static final int ABOUT = 26;
  private static final int MEASURE = 42;
  private static final int FIGURE = 6;

  private TerminalCase() {}

  /// Returns the case.
  public static String of(CaseFile file, TerminalStyle style) {
    var text = new TerminalText(style);
    int years = file.usual().size();
    text.section(
        "CASE " + file.number() + " IN " + file.met().plan().lifecycle().id(),
        "seal " + file.seal().substring(0, 12));
    text.paragraph(
        "What, if anything, was planted here? One run beside "
            + years
            + " usual years; the page has the curves.");
    text.section("ALARMS", "");
    text.line(row("monitor", "about", "first", "last", "count", "usual"));
    file.alarms()
        .forEach(
            each ->
                text.line(
                    row(
                        each.detector(),
                        each.subject(),
                        "" + each.firstWeek(),
                        "" + each.lastWeek(),
                        "" + each.count(),
                        each.usualYears() + " of " + years)));
    text.paragraph("Silent: " + file.silence());
    whole(file, text);
    text.section("INCIDENTS", "");
    text.line(row("about", "", "first", "", "count", "usual"));
    file.incidents()
        .forEach(
            each ->
                text.line(
                    row(
                        each.subject(),
                        "",
                        "" + each.firstWeek(),
                        "",
                        "" + each.count(),
                        String.format(Locale.ROOT, "%.1f", each.usualCount()))));
    return text.toString();
  }

  private static void whole(CaseFile file, TerminalText text) {
    text.section("OUTSIDE THE USUAL YEARS, the time as a whole", "");
    List<WholeCase> outside = WholeCase.of(file).stream().filter(WholeCase::isOutside).toList();
    if (outside.isEmpty()) {
      text.line("nothing");
    }
    for (WholeCase each : outside) {
      String name = Titles.withUnit(file.met().plan(), each.measure().measure());
      String value = each.words(each.measure().estimate().mean());
      text.line(
          pad(TerminalText.cut(name, MEASURE - 1), MEASURE) + value + ", usual " + each.usual());
    }
  }

  private static String row(String a, String b, String c, String d, String e, String f) {
    String names =
        b.isEmpty()
            ? pad(TerminalText.cut(a, MONITOR + ABOUT - 1), MONITOR + ABOUT)
            : pad(TerminalText.cut(a, MONITOR - 1), MONITOR)
                + pad(TerminalText.cut(b, ABOUT - 1), ABOUT);
    return names
        + padLeft(c, FIGURE)
        + padLeft(d, FIGURE)
        + padLeft(e, FIGURE)
        + padLeft(f, FIGURE + 2);
  }
}
