package undercurrent.cli.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the script of a run into an empty database.
///
/// The folder of a run may come from anybody, so nothing in the script is executed as it stands: a
/// line either has one of the forms that a run writes, and its parts make the statement, or the
/// script is refused.
final class ScriptReader {
  private static final int BATCH = 500;
  private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([a-z_]+) \\(");
  private static final Pattern COLUMN =
      Pattern.compile("  ([a-z0-9_]+) (INTEGER|BIGINT|DOUBLE PRECISION|VARCHAR|BOOLEAN),");
  private static final Pattern KEY = Pattern.compile("  PRIMARY KEY \\(([a-z_, ]+)\\)");
  private static final Pattern COMMENT =
      Pattern.compile("COMMENT ON (TABLE|COLUMN) ([a-z_]+(?:\\.[a-z0-9_]+)?) IS '((?:[^']|'')*)';");
  private static final Pattern INSERT = Pattern.compile("INSERT INTO ([a-z_]+) VALUES");
  private static final Pattern INDEX =
      Pattern.compile("CREATE INDEX ([a-z_]+) ON ([a-z_]+) \\(([a-z_]+)\\);");

  private final Connection connection;
  private final BufferedReader lines;
  private final Map<String, List<String>> types = new LinkedHashMap<>();
  private long number;

  private ScriptReader(Connection connection, BufferedReader lines) {
    this.connection = connection;
    this.lines = lines;
  }

  /// Reads a script to its end, and returns the names of the tables.
  ///
  /// @throws IOException when it is no script of a run, or ends too early
  static List<String> read(BufferedReader lines, Connection connection)
      throws IOException, SQLException {
    var reader = new ScriptReader(connection, lines);
    for (String line = reader.next(); line != null; line = reader.next()) {
      reader.statement(line);
    }
    if (reader.types.isEmpty()) {
      throw new IOException("it holds no table");
    }
    return List.copyOf(reader.types.keySet());
  }

  private @Nullable String next() throws IOException {
    number++;
    return lines.readLine();
  }

  private void statement(String line) throws IOException, SQLException {
    if (line.isEmpty() || line.startsWith("--")) {
      return;
    }
    var table = TABLE.matcher(line);
    var comment = COMMENT.matcher(line);
    var insert = INSERT.matcher(line);
    var index = INDEX.matcher(line);
    if (insert.matches()) {
      rows(insert.group(1));
    } else if (table.matches()) {
      table(table.group(1));
    } else if (comment.matches()) {
      execute("COMMENT ON %s %s IS '%s'", comment);
    } else if (index.matches()) {
      execute("CREATE INDEX %s ON %s (%s)", index);
    } else {
      throw unknown();
    }
  }

  private IOException unknown() {
    return new IOException("line " + number + " is none that a run writes");
  }

  private void execute(String form, MatchResult parts) throws SQLException {
    execute(String.format(Locale.ROOT, form, groups(parts)));
  }

  private static Object[] groups(MatchResult parts) {
    var groups = new Object[parts.groupCount()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = parts.group(i + 1);
    }
    return groups;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void table(String name) throws IOException, SQLException {
    var columns = new ArrayList<String>();
    var own = new ArrayList<String>();
    String line = next();
    while (line != null && !KEY.matcher(line).matches()) {
      var column = COLUMN.matcher(line);
      if (!column.matches()) {
        throw unknown();
      }
      columns.add(column.group(1) + " " + column.group(2));
      own.add(column.group(2));
      line = next();
    }
    var key = KEY.matcher(line == null ? "" : line);
    if (!key.matches() || !");".equals(next())) {
      throw unknown();
    }
    columns.add("PRIMARY KEY (" + key.group(1) + ")");
    execute("CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
    types.put(name, own);
  }

  private void rows(String table) throws IOException, SQLException {
    List<String> own = types.getOrDefault(table, List.of());
    if (own.isEmpty()) {
      throw unknown();
    }
    String marks = String.join(",", Collections.nCopies(own.size(), "?"));
    try (var insertion =
        connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")")) {
      boolean isLast = false;
      for (int count = 1; !isLast; count++) {
        String line = next();
        if (line == null || !line.startsWith("(")) {
          throw unknown();
        }
        isLast = line.endsWith(");");
        row(line, own, insertion);
        if (isLast || count % BATCH == 0) {
          insertion.executeBatch();
        }
      }
    }
  }

  private void row(String line, List<String> own, PreparedStatement insertion)
      throws IOException, SQLException {
    var literals = new Literals(line);
    try {
      for (int j = 0; j < own.size(); j++) {
        literals.into(insertion, j + 1, own.get(j));
      }
      literals.end();
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException wrong) {
      throw new IOException("line " + number + " holds no row of its table", wrong);
    }
    insertion.addBatch();
  }
}
