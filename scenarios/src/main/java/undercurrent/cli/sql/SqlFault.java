package undercurrent.cli.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.api.ErrorCode;
import undercurrent.cli.ExitCode;
import undercurrent.cli.Failure;
import undercurrent.settings.NearMatch;

/// Says in one sentence why a question was not answered: what, where, and what is near.
///
/// @param sql the question
/// @param schema what could have been asked for
/// @param seconds how long it could take
record SqlFault(String sql, Schema schema, int seconds) {
  static final String ONLY_QUESTIONS =
      "a kept run answers questions only, and nothing that changes it, a setting or a file";
  private static final String EXPECTED = "; expected \"";
  private static final List<String> WORDS =
      List.of(
          "select",
          "distinct",
          "from",
          "where",
          "group",
          "by",
          "having",
          "order",
          "limit",
          "join",
          "left",
          "inner",
          "on",
          "using",
          "union",
          "with",
          "as",
          "and",
          "or",
          "not",
          "in",
          "between",
          "like",
          "is",
          "null",
          "case",
          "when",
          "then",
          "else",
          "end",
          "asc",
          "desc",
          "over",
          "partition",
          "offset");
  private static final List<String> FUNCTIONS =
      List.of(
          "count",
          "sum",
          "avg",
          "min",
          "max",
          "median",
          "stddev_samp",
          "stddev_pop",
          "var_samp",
          "corr",
          "round",
          "floor",
          "ceil",
          "abs",
          "ln",
          "exp",
          "sqrt",
          "power",
          "coalesce",
          "nullif",
          "lower",
          "upper",
          "substring",
          "length",
          "cast",
          "percentile_cont",
          "rank",
          "row_number",
          "lag",
          "lead",
          "ntile",
          "rand");

  /// Returns the failure for what the database answered.
  Failure failure(SQLException fault) {
    return switch (fault.getErrorCode()) {
      case ErrorCode.STATEMENT_WAS_CANCELED -> tooSlow();
      case ErrorCode.OUT_OF_MEMORY -> tooLarge();
      case ErrorCode.METHOD_ONLY_ALLOWED_FOR_QUERY,
          ErrorCode.ADMIN_RIGHTS_REQUIRED,
          ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1,
          ErrorCode.DATABASE_IS_READ_ONLY ->
          refused("the query is refused: " + ONLY_QUESTIONS);
      case ErrorCode.SYNTAX_ERROR_1, ErrorCode.SYNTAX_ERROR_2 -> refused(syntax(fault));
      case ErrorCode.TABLE_OR_VIEW_NOT_FOUND_1,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_WITH_CANDIDATES_2,
          ErrorCode.TABLE_OR_VIEW_NOT_FOUND_DATABASE_EMPTY_1 ->
          refused(noTable(name(fault)));
      case ErrorCode.COLUMN_NOT_FOUND_1 -> refused(noColumn(name(fault)));
      case ErrorCode.FUNCTION_NOT_FOUND_1 -> refused(noFunction(name(fault)));
      default -> refused("the query cannot be answered: " + plain(fault));
    };
  }

  /// Returns the failure for a question that takes too long.
  Failure tooSlow() {
    return new Failure(
        ExitCode.LIMIT_HIT,
        "the query takes longer than "
            + seconds
            + " s and was stopped; ask for less, or give it more with --timeout N");
  }

  /// Returns the failure for an answer that does not fit into memory.
  Failure tooLarge() {
    return new Failure(
        ExitCode.LIMIT_HIT, "the answer does not fit into memory; ask for less, as with LIMIT");
  }

  private static Failure refused(String message) {
    return new Failure(ExitCode.USAGE, message);
  }

  /// The message of H2 quotes the statement, with a mark at the place.
  private String syntax(SQLException fault) {
    String message = Objects.toString(fault.getMessage(), "");
    int from = message.indexOf('"') + 1;
    int mark = Math.max(from, message.indexOf("[*]"));
    int at = Math.min(message.substring(from, mark).replace("\"\"", "\"").length(), sql.length());
    String word = sql.substring(at).split("(?<=\\w)\\W|\\s", 2)[0];
    String what = word.isEmpty() ? "the query ends too early" : "\"" + word + "\" is not expected";
    String hint = hint(word, Stream.of(WORDS, schema.tableNames(), schema.columnNames()));
    String last = hint.isEmpty() ? expected(message) : hint;
    return "syntax error at " + Question.place(sql, at) + ": " + what + last;
  }

  /// What H2 expects, unless it is so much that it helps nobody.
  private static String expected(String message) {
    int from = message.indexOf(EXPECTED);
    if (from < 0) {
      return "; before it, a comma or a word may be missing";
    }
    String first = message.substring(from + EXPECTED.length()).lines().findFirst().orElse("");
    String list = first.replaceFirst("\".*", "").replace(" (", "").replaceFirst("^,+ ", "");
    return list.isBlank() || list.split(", ").length > 4 ? "" : "; expected there: " + list;
  }

  private String noTable(String name) {
    return "no table \""
        + name
        + "\" ("
        + where(name)
        + ")"
        + hint(name, Stream.of(schema.tableNames()))
        + " (there are: "
        + String.join(", ", schema.tableNames())
        + ")";
  }

  private String noColumn(String name) {
    String plain = name.substring(name.lastIndexOf('.') + 1);
    String begin = "no column \"" + name + "\" (" + where(plain) + ")";
    int quoted = sql.indexOf('"' + plain + '"');
    if (quoted >= 0) {
      return begin + "; text stands in single quotes: '" + plain + "'";
    }
    List<String> owners = schema.tablesWith(plain.toLowerCase(Locale.ROOT));
    if (!owners.isEmpty()) {
      return begin + " in what the query reads; it is in " + String.join(" and in ", owners);
    }
    String hint = hint(plain, Stream.of(schema.columnNames()));
    return begin + (hint.isEmpty() ? "; undercurrent sql RUN prints the columns" : hint);
  }

  private String noFunction(String name) {
    return "no function \"" + name + "\" (" + where(name) + ")" + hint(name, Stream.of(FUNCTIONS));
  }

  private static String hint(String word, Stream<List<String>> known) {
    if (word.isEmpty()) {
      return "";
    }
    String hint = NearMatch.hint(word, known.flatMap(List::stream).collect(Collectors.toList()));
    return hint.isEmpty() || hint.contains("\"" + word.toLowerCase(Locale.ROOT) + "\"")
        ? ""
        : "; " + hint;
  }

  private String where(String name) {
    String words = sql.toLowerCase(Locale.ROOT);
    int at = words.indexOf(name.toLowerCase(Locale.ROOT));
    return at < 0 ? "in the query" : Question.place(sql, at);
  }

  /// Returns the name in quotes that the message begins with, in the letters of the question.
  private String name(SQLException fault) {
    String message = Objects.toString(fault.getMessage(), "");
    int from = message.indexOf('"') + 1;
    String name = message.substring(from, Math.max(from, message.indexOf('"', from)));
    int at = sql.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
    return at < 0 ? name.toLowerCase(Locale.ROOT) : sql.substring(at, at + name.length());
  }

  /// Returns the first line of a message without the statement and the number of the error.
  static String plain(Exception fault) {
    String first = Objects.toString(fault.getMessage(), "").lines().findFirst().orElse("");
    return first
        .replaceFirst("; SQL statement:.*", "")
        .replaceFirst(" \\[\\d+-\\d+]$", "")
        .replace("\"\"\"", "\"");
  }
}
