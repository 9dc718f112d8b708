package undercurrent.report;

import static undercurrent.report.TerminalText.pad;
import static undercurrent.report.TerminalText.padLeft;

import java.util.Locale;

/// A blind case, for a terminal: what spoke, and how often it does in usual years.
public final class TerminalCase {
  private static final int MONITOR = 26;
  private static final int ABOUT = 26;
  private static final int FIGURE = 7;

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
    text.line(row("monitor", "about", "week", "alarms", "usual"));
    file.alarms()
        .forEach(
            each ->
                text.line(
                    row(
                        each.detector(),
                        each.subject(),
                        "" + each.firstWeek(),
                        "" + each.count(),
                        each.usualYears() + " of " + years)));
    text.section("INCIDENTS", "");
    text.line(row("about", "", "week", "count", "usual"));
    file.incidents()
        .forEach(
            each ->
                text.line(
                    row(
                        each.subject(),
                        "",
                        "" + each.firstWeek(),
                        "" + each.count(),
                        String.format(Locale.ROOT, "%.1f", each.usualCount()))));
    return text.toString();
  }

  private static String row(String a, String b, String c, String d, String e) {
    String names =
        b.isEmpty()
            ? pad(TerminalText.cut(a, MONITOR + ABOUT - 1), MONITOR + ABOUT)
            : pad(TerminalText.cut(a, MONITOR - 1), MONITOR)
                + pad(TerminalText.cut(b, ABOUT - 1), ABOUT);
    return names + padLeft(c, FIGURE) + padLeft(d, FIGURE) + padLeft(e, FIGURE + 2);
  }
}
