package undercurrent.shopping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import undercurrent.learning.LabeledTable;

/// Reads logged impressions back as rows to train on, in the order in which they were shown.
///
/// A logged impression never changes, so each is read once: later readings ask the database only
/// for what was logged since. What was shown without being scored has no features, and is no row to
/// learn from.
final class ImpressionReader {
  static final List<String> LABELS = List.of("ignored", "clicked");
  private static final int WIDTH = FeatureSnapshot.NAMES.size();
  private static final String FURTHER =
      "SELECT impression, place, measured FROM further_feature WHERE impression >= ?"
          + " ORDER BY impression, place";

  private final PreparedStatement since;
  private final Connection connection;
  private final List<String> takenUp;
  private final Map<Long, double[]> byId = new LinkedHashMap<>();
  private long nextId;
  private final List<double[]> rows = new ArrayList<>();
  private int[] days = new int[1024];
  private boolean[] clicked = new boolean[1024];
  private long[] requests = new long[1024];

  /// Reads the impressions of a table from a number on, with the features of every shop alone.
  ImpressionReader(Connection connection, String table, long firstId) throws SQLException {
    this(connection, table, firstId, List.of());
  }

  /// Reads the impressions of a table from a number on.
  ///
  /// @param takenUp the names of the features of others, place by place; may grow
  ImpressionReader(Connection connection, String table, long firstId, List<String> takenUp)
      throws SQLException {
    this.nextId = firstId;
    this.takenUp = takenUp;
    this.connection = connection;
    since =
        connection.prepareStatement(
            "SELECT id, day, clicked, request, "
                + String.join(", ", FeatureSnapshot.NAMES)
                + " FROM "
                + table
                + " WHERE id >= ? AND "
                + FeatureSnapshot.NAMES.getFirst()
                + " IS NOT NULL ORDER BY id");
  }

  LoggedRows read(int fromDay, int toDay, int limit) throws SQLException {
    readOn();
    int to = firstOf(toDay);
    int from = Math.max(firstOf(fromDay), to - limit);
    var columns = new ArrayList<>(FeatureSnapshot.NAMES);
    columns.addAll(takenUp);
    var table = new LabeledTable(columns, LABELS);
    for (int i = from; i < to; i++) {
      double[] row = rows.get(i);
      boolean isWhole = row.length == columns.size();
      table.add(isWhole ? row : Arrays.copyOf(row, columns.size()), clicked[i] ? 1 : 0);
    }
    return new LoggedRows(table, Arrays.copyOfRange(requests, from, Math.max(from, to)));
  }

  private int firstOf(int day) {
    int at = 0;
    int high = rows.size();
    while (at < high) {
      int middle = (at + high) >>> 1;
      if (days[middle] < day) {
        at = middle + 1;
      } else {
        high = middle;
      }
    }
    return at;
  }

  private void readOn() throws SQLException {
    long first = nextId;
    readRows();
    if (!takenUp.isEmpty()) {
      readFurther(first);
    }
    byId.clear();
  }

  /// Puts the features of others behind those of every shop.
  private void readFurther(long first) throws SQLException {
    try (var statement = connection.prepareStatement(FURTHER)) {
      statement.setLong(1, first);
      try (var result = statement.executeQuery()) {
        while (result.next()) {
          double[] row = byId.get(result.getLong(1));
          if (row != null) {
            row[WIDTH + result.getInt(2)] = result.getDouble(3);
          }
        }
      }
    }
  }

  private void readRows() throws SQLException {
    since.setLong(1, nextId);
    try (var result = since.executeQuery()) {
      while (result.next()) {
        if (rows.size() == days.length) {
          days = Arrays.copyOf(days, 2 * days.length);
          clicked = Arrays.copyOf(clicked, 2 * clicked.length);
          requests = Arrays.copyOf(requests, 2 * requests.length);
        }
        days[rows.size()] = result.getInt(2);
        clicked[rows.size()] = result.getBoolean(3);
        requests[rows.size()] = result.getLong(4);
        double[] row = new double[WIDTH + takenUp.size()];
        for (int j = 0; j < WIDTH; j++) {
          row[j] = result.getDouble(j + 5);
        }
        rows.add(row);
        if (!takenUp.isEmpty()) {
          byId.put(result.getLong(1), row);
        }
        nextId = result.getLong(1) + 1;
      }
    }
  }
}
