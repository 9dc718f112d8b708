package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// A table of the metrics database, and what stands in it.
///
/// @param name its name
/// @param meaning what a row is
/// @param columns its columns, in order
/// @param key the columns that tell its rows apart, in the order in which rows are written out
record MetricsTable(String name, String meaning, List<Column> columns, List<String> key) {
  static final String WHOLE = "INTEGER";
  static final String LONG = "BIGINT";
  static final String REAL = "DOUBLE PRECISION";
  static final String TEXT = "VARCHAR";
  static final String TRUTH = "BOOLEAN";

  /// A column of a table.
  ///
  /// @param name its name
  /// @param type its type in standard SQL
  /// @param meaning what a value is, with its unit
  record Column(String name, String type, String meaning) {}

  MetricsTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  static MetricsTable of(String name, String meaning) {
    return new MetricsTable(name, meaning, List.of(), List.of());
  }

  MetricsTable with(String column, String type, String what) {
    var more = new ArrayList<>(columns);
    more.add(new Column(column, type, what));
    return new MetricsTable(name, meaning, more, key);
  }

  MetricsTable keyed(String... names) {
    return new MetricsTable(name, meaning, columns, List.of(names));
  }

  /// Returns the statement that makes the table, in standard SQL.
  String definition() {
    return columns.stream()
        .map(column -> "  " + column.name() + " " + column.type())
        .collect(
            Collectors.joining(
                ",\n",
                "CREATE TABLE " + name + " (\n",
                ",\n  PRIMARY KEY (" + String.join(", ", key) + ")\n)"));
  }

  /// Returns the statements that say what the table and its columns mean.
  List<String> comments() {
    var comments = new ArrayList<String>();
    comments.add("COMMENT ON TABLE " + name + " IS " + quoted(meaning));
    for (Column column : columns) {
      comments.add(
          "COMMENT ON COLUMN " + name + "." + column.name() + " IS " + quoted(column.meaning()));
    }
    return comments;
  }

  /// Returns the statement that adds a row.
  String insertion() {
    return "INSERT INTO "
        + name
        + " VALUES ("
        + String.join(",", Collections.nCopies(columns.size(), "?"))
        + ")";
  }

  /// Returns the question for all rows, in the order of the key.
  String selection() {
    return "SELECT * FROM " + name + " ORDER BY " + String.join(", ", key);
  }

  /// Returns text as SQL writes it.
  static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
