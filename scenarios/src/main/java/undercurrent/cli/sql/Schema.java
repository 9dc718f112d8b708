package undercurrent.cli.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a database holds.
///
/// @param tables its tables, in the order of their names
public record Schema(List<Table> tables) {

  /// A table.
  ///
  /// @param name its name
  /// @param rows how many rows it has
  /// @param meaning what a row is
  /// @param columns its columns, in order
  public record Table(String name, long rows, String meaning, List<Column> columns) {}

  /// A column.
  ///
  /// @param name its name
  /// @param type its type
  /// @param meaning what a value is
  public record Column(String name, String type, String meaning) {}

  /// Reads the schema of a database.
  public static Schema of(RunDatabase database) {
    try {
      return of(database.connection());
    } catch (SQLException failure) {
      throw new IllegalStateException("the schema of a run cannot be read", failure);
    }
  }

  private static Schema of(Connection connection) throws SQLException {
    var tables = new ArrayList<Table>();
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT table_name, remarks FROM information_schema.tables"
                    + " WHERE table_schema = 'PUBLIC' ORDER BY table_name")) {
      while (found.next()) {
        String name = found.getString(1);
        tables.add(
            new Table(
                lower(name),
                rows(connection, name),
                found.getString(2),
                columns(connection, name)));
      }
    }
    return new Schema(List.copyOf(tables));
  }

  private static long rows(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      count.next();
      return count.getLong(1);
    }
  }

  private static List<Column> columns(Connection connection, String table) throws SQLException {
    var columns = new ArrayList<Column>();
    try (var statement =
        connection.prepareStatement(
            "SELECT column_name, data_type, remarks FROM information_schema.columns"
                + " WHERE table_schema = 'PUBLIC' AND table_name = ? ORDER BY ordinal_position")) {
      statement.setString(1, table);
      try (var found = statement.executeQuery()) {
        while (found.next()) {
          String type = lower(found.getString(2)).replace("character varying", "varchar");
          columns.add(new Column(lower(found.getString(1)), type, found.getString(3)));
        }
      }
    }
    return List.copyOf(columns);
  }

  /// Returns the names of the tables.
  List<String> tableNames() {
    return tables.stream().map(Table::name).toList();
  }

  /// Returns the names of all columns, each once.
  List<String> columnNames() {
    return tables.stream()
        .flatMap(table -> table.columns().stream())
        .map(Column::name)
        .distinct()
        .toList();
  }

  /// Returns the names of the tables that have a column.
  List<String> tablesWith(String column) {
    return tables.stream()
        .filter(table -> table.columns().stream().anyMatch(own -> own.name().equals(column)))
        .map(Table::name)
        .toList();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
