package undercurrent.cli.sql;

import java.util.List;
import java.util.Locale;
import undercurrent.cli.ExitCode;
import undercurrent.cli.Failure;
import undercurrent.settings.NearMatch;

/// One question in SQL, as it was typed.
///
/// This look at its words gives better messages than a database does; what keeps the database as it
/// is are the rights of its user, and not this look.
///
/// @param sql what was typed
public record Question(String sql) {
  private static final List<String> ASKING =
      List.of("select", "with", "values", "table", "explain", "show");
  private static final List<String> DOING =
      List.of(
          "insert",
          "update",
          "delete",
          "merge",
          "truncate",
          "create",
          "alter",
          "drop",
          "grant",
          "revoke",
          "comment",
          "set",
          "call",
          "execute",
          "script",
          "runscript",
          "backup",
          "commit",
          "rollback",
          "savepoint",
          "begin",
          "start",
          "prepare",
          "analyze",
          "shutdown",
          "checkpoint",
          "declare",
          "deallocate",
          "use",
          "help",
          "refresh",
          "replace");

  /// Refuses what is no question, or more than one.
  ///
  /// @throws Failure with the reason
  public Question {
    String words = withoutTexts(sql);
    String whole = words.strip();
    if (whole.isEmpty()) {
      throw refused("the query is empty; undercurrent sql RUN without a query prints the tables");
    }
    int end = words.indexOf(';');
    if (end >= 0 && !words.substring(end).replace(";", "").isBlank()) {
      throw refused(
          "sql takes one statement, and a second one begins after the \";\" at "
              + place(sql, end)
              + "; ask one after the other");
    }
    String first = whole.split("[^A-Za-z_0-9]", 2)[0].toLowerCase(Locale.ROOT);
    if (DOING.contains(first)) {
      throw refused(first.toUpperCase(Locale.ROOT) + " is refused: " + SqlFault.ONLY_QUESTIONS);
    }
    if (!ASKING.contains(first) && !whole.startsWith("(")) {
      String hint = NearMatch.hint(first, ASKING);
      throw refused(
          "a query begins with "
              + String.join(", ", ASKING)
              + ", not \""
              + whole.split("\\s", 2)[0]
              + '"'
              + (hint.isEmpty() ? "" : "; " + hint));
    }
  }

  private static Failure refused(String message) {
    return new Failure(ExitCode.USAGE, message);
  }

  /// Returns a place in words, such as `line 1, column 8`.
  static String place(String sql, int at) {
    String before = sql.substring(0, Math.min(at, sql.length()));
    int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
    return "line " + line + ", column " + (before.length() - before.lastIndexOf('\n'));
  }

  /// Returns the statement with spaces for its comments and for what stands in quotes.
  static String withoutTexts(String sql) {
    var words = new StringBuilder(sql);
    int at = 0;
    while (at < sql.length()) {
      int end = endOfText(sql, at);
      for (int i = at; i < end; i++) {
        words.setCharAt(i, ' ');
      }
      at = Math.max(at + 1, end);
    }
    return words.toString();
  }

  /// Returns where the text or comment that begins here ends; the same place when none begins.
  private static int endOfText(String sql, int at) {
    char letter = sql.charAt(at);
    if (letter == '\'' || letter == '"') {
      return after(sql, String.valueOf(letter), at + 1);
    }
    if (sql.startsWith("--", at)) {
      return after(sql, "\n", at);
    }
    if (sql.startsWith("$$", at)) {
      return after(sql, "$$", at + 2);
    }
    return sql.startsWith("/*", at) ? endOfComment(sql, at) : at;
  }

  /// Comments of this kind may stand in one another.
  private static int endOfComment(String sql, int from) {
    int depth = 0;
    for (int at = from; at < sql.length(); at++) {
      if (sql.startsWith("/*", at)) {
        depth++;
        at++;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at++;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return sql.length();
  }

  private static int after(String sql, String mark, int from) {
    int found = sql.indexOf(mark, from);
    return found < 0 ? sql.length() : found + mark.length();
  }
}
