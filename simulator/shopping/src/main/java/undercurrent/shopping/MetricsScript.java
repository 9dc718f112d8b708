package undercurrent.shopping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Writes the metrics database as a compressed script in standard SQL, which gives the same
/// database again in H2 and in PostgreSQL.
///
/// Tables, rows and digits are in a fixed order and number, and no time is in it: the same run
/// writes the same script. A row is a line, so that it can be read back without a parser of SQL:
/// line breaks in text become spaces. A number that is not finite becomes null.
final class MetricsScript {
  private static final int ROWS_PER_STATEMENT = 500;
  private static final int BUFFER = 1 << 16;

  private final Connection connection;
  private final Writer script;

  private MetricsScript(Connection connection, Writer script) {
    this.connection = connection;
    this.script = script;
  }

  /// Returns the script of a database, compressed with gzip.
  static byte[] of(Connection connection) throws SQLException {
    var bytes = new ByteArrayOutputStream(BUFFER);
    try (var script = new OutputStreamWriter(new QuickGzip(bytes), StandardCharsets.UTF_8)) {
      new MetricsScript(connection, script).write();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /// Half the time of the usual level for a tenth more bytes.
  private static final class QuickGzip extends GZIPOutputStream {
    private static final int LEVEL = 4;

    QuickGzip(OutputStream bytes) throws IOException {
      super(bytes, BUFFER);
      def.setLevel(LEVEL);
    }
  }

  private void write() throws SQLException, IOException {
    script.write("-- Predictions and metrics of a shop: one replication of a run.\n");
    for (MetricsTable table : MetricsTables.ALL) {
      script.write("\n" + table.definition() + ";\n");
      for (String comment : table.comments()) {
        script.write(comment + ";\n");
      }
      try (var statement = connection.createStatement();
          var rows = statement.executeQuery(table.selection())) {
        write(table, rows);
      }
    }
    script.write("\nCREATE INDEX impression_of_request ON impression (request);\n");
  }

  private void write(MetricsTable table, ResultSet rows) throws SQLException, IOException {
    List<MetricsTable.Column> columns = table.columns();
    var line = new StringBuilder();
    long count = 0;
    while (rows.next()) {
      boolean isFirst = count % ROWS_PER_STATEMENT == 0;
      line.setLength(0);
      if (isFirst) {
        line.append(count == 0 ? "" : ";\n").append("INSERT INTO ").append(table.name());
        line.append(" VALUES\n(");
      } else {
        line.append(",\n(");
      }
      for (int j = 0; j < columns.size(); j++) {
        line.append(j == 0 ? "" : ",");
        append(line, columns.get(j).type(), rows, j + 1);
      }
      script.append(line.append(')'));
      count++;
    }
    script.write(count == 0 ? "" : ";\n");
  }

  private static void append(StringBuilder line, String type, ResultSet rows, int column)
      throws SQLException {
    int before = line.length();
    switch (type) {
      case MetricsTable.REAL -> number(line, rows.getDouble(column));
      case MetricsTable.TRUTH -> line.append(rows.getBoolean(column) ? "TRUE" : "FALSE");
      case MetricsTable.TEXT -> line.append(MetricsTable.quoted(text(rows, column)));
      default -> line.append(rows.getLong(column));
    }
    if (rows.wasNull()) {
      line.setLength(before);
      line.append("NULL");
    }
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    String text = rows.getString(column);
    return text == null ? "" : text.replaceAll("\\R", " ");
  }

  /// The shortest digits that give the number again; whole numbers without a point.
  private static void number(StringBuilder line, double value) {
    if (!Double.isFinite(value)) {
      line.append("NULL");
    } else if (value == StrictMath.rint(value) && Math.abs(value) < 1e15) {
      line.append((long) value);
    } else {
      line.append(value);
    }
  }
}
