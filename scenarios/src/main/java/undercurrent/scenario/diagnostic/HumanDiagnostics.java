package undercurrent.scenario.diagnostic;

import java.util.List;

/// Writes diagnostics for people: message, place, the line with carets, what is accepted.
public final class HumanDiagnostics {
  private static final int WIDTH = 100;

  private HumanDiagnostics() {}

  /// Returns all diagnostics, with an empty line between them and a line that counts them.
  public static String render(List<Diagnostic> diagnostics) {
    var text = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      text.append(render(diagnostic)).append('\n');
    }
    return diagnostics.isEmpty() ? "" : text.append(summary(diagnostics)).append('\n').toString();
  }

  /// Returns one diagnostic; the last line ends with a line break.
  public static String render(Diagnostic diagnostic) {
    Place place = diagnostic.place();
    String number = Integer.toString(place.line());
    String margin = " ".repeat(number.length());
    var text = new StringBuilder();
    text.append(diagnostic.severity().title())
        .append('[')
        .append(diagnostic.code())
        .append("]: ")
        .append(visible(diagnostic.message()))
        .append('\n');
    text.append(margin).append(" --> ").append(visible(place.text())).append('\n');
    appendExcerpt(text, diagnostic, number, margin);
    String note = diagnostic.note().isEmpty() ? "" : visible(diagnostic.note()) + "      ";
    text.append(' ')
        .append(margin)
        .append(" = ")
        .append(note)
        .append("(undercurrent explain ")
        .append(diagnostic.code())
        .append(")\n");
    return text.toString();
  }

  /// Returns the line that counts errors and warnings.
  public static String summary(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.size() - errors;
    String full = diagnostics.size() == Findings.LIMIT ? " (no more than these are shown)" : "";
    return counted(errors, "error")
        + (warnings == 0 ? "" : ", " + counted(warnings, "warning"))
        + full;
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static void appendExcerpt(
      StringBuilder text, Diagnostic diagnostic, String number, String margin) {
    Place place = diagnostic.place();
    int[] line = place.source().line(place.line()).codePoints().toArray();
    String fix = diagnostic.fix().isEmpty() ? "" : " " + visible(diagnostic.fix());
    if (line.length == 0) {
      text.append(fix.isEmpty() ? "" : " " + margin + " |" + fix + "\n");
      return;
    }
    int column = Math.min(place.column() - 1, line.length);
    int first = line.length <= WIDTH ? 0 : Math.max(0, column - WIDTH / 3);
    int last = Math.min(line.length, first + WIDTH);
    String before = first > 0 ? "…" : "";
    String shown = visible(new String(line, first, last - first));
    int carets = Math.clamp(last - column, 1, place.length());
    text.append(' ')
        .append(number)
        .append(" | ")
        .append(before)
        .append(shown)
        .append(last < line.length ? "…" : "")
        .append('\n');
    text.append(' ')
        .append(margin)
        .append(" | ")
        .append(" ".repeat(before.length() + column - first))
        .append("^".repeat(carets))
        .append(fix)
        .append('\n');
  }

  /// Returns the text with tabs and unprintable characters made harmless, one for one.
  private static String visible(String text) {
    var shown = new StringBuilder();
    text.codePoints().map(HumanDiagnostics::printable).forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static int printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\t' ? ' ' : '·';
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          '·';
      default -> point;
    };
  }
}
