package undercurrent.report;

import static undercurrent.report.TerminalText.pad;
import static undercurrent.report.TerminalText.padLeft;

import java.util.List;
import java.util.Locale;

/// A blind case, for a terminal: what spoke, and how often it does in usual years.
public final class TerminalCase {
  private static final int MONITOR = 22;
  private static final int ABOUT = 21;
  private static final int READING = 13;
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
    text.line(row("monitor", "about", "reading/limit", "first", "last", "count", "usual"));
    file.alarms()
        .forEach(
            each ->
                text.line(
                    row(
                        each.detector(),
                        each.subject(),
                        each.inWords(),
                        "" + each.weeks().getFirst(),
                        "" + each.weeks().getLast(),
                        "" + each.count(),
                        each.usualYears() + "/" + years)));
    text.paragraph("Silent: " + file.silence());
    whole(file, text);
    text.section("INCIDENTS", "");
    text.line(row("about", "", "", "first", "", "count", "usual"));
    file.incidents()
        .forEach(
            each ->
                text.line(
                    row(
                        each.subject(),
                        "",
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

  private static String row(String name, String about, String reading, String... figures) {
    var row = new StringBuilder();
    if (about.isEmpty()) {
      row.append(pad(TerminalText.cut(name, MONITOR + ABOUT - 1), MONITOR + ABOUT));
    } else {
      row.append(pad(TerminalText.cut(name, MONITOR - 1), MONITOR));
      row.append(pad(TerminalText.cut(about, ABOUT - 1), ABOUT));
    }
    row.append(padLeft(reading, READING));
    for (String figure : figures) {
      row.append(padLeft(figure, FIGURE));
    }
    return row.toString();
  }
}
