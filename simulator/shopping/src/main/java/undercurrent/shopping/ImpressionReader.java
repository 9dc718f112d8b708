package undercurrent.shopping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.learning.LabeledTable;

/// Reads logged impressions back as rows to train on, in the order in which they were shown.
///
/// A logged impression never changes, so each is read once: later readings ask the database only
/// for what was logged since. What was shown without being scored has no features, and is no row to
/// learn from.
final class ImpressionReader {
  static final List<String> LABELS = List.of("ignored", "clicked");
  private static final int WIDTH = FeatureSnapshot.NAMES.size();

  private final PreparedStatement since;
  private long nextId;
  private final List<double[]> rows = new ArrayList<>();
  private int[] days = new int[1024];
  private boolean[] clicked = new boolean[1024];
  private long[] requests = new long[1024];

  /// Reads the impressions of a table from a number on.
  ImpressionReader(Connection connection, String table, long firstId) throws SQLException {
    this.nextId = firstId;
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
    var table = new LabeledTable(FeatureSnapshot.NAMES, LABELS);
    for (int i = from; i < to; i++) {
      table.add(rows.get(i), clicked[i] ? 1 : 0);
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
        double[] row = new double[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
          row[j] = result.getDouble(j + 5);
        }
        rows.add(row);
        nextId = result.getLong(1) + 1;
      }
    }
  }
}
