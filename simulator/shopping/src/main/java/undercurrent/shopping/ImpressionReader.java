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
/// for what was logged since.
final class ImpressionReader {
  static final List<String> LABELS = List.of("ignored", "clicked");
  private static final int WIDTH = FeatureSnapshot.NAMES.size();

  private final PreparedStatement since;
  private final long firstId;
  private final List<double[]> rows = new ArrayList<>();
  private int[] days = new int[1024];
  private boolean[] clicked = new boolean[1024];
  private long[] requests = new long[1024];

  /// Reads the impressions of a table, whose numbers rise by one from the first.
  ImpressionReader(Connection connection, String table, long firstId) throws SQLException {
    this.firstId = firstId;
    since =
        connection.prepareStatement(
            "SELECT day, clicked, request, "
                + String.join(", ", FeatureSnapshot.NAMES)
                + " FROM "
                + table
                + " WHERE id >= ? ORDER BY id");
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
    since.setLong(1, firstId + rows.size());
    try (var result = since.executeQuery()) {
      while (result.next()) {
        if (rows.size() == days.length) {
          days = Arrays.copyOf(days, 2 * days.length);
          clicked = Arrays.copyOf(clicked, 2 * clicked.length);
          requests = Arrays.copyOf(requests, 2 * requests.length);
        }
        days[rows.size()] = result.getInt(1);
        clicked[rows.size()] = result.getBoolean(2);
        requests[rows.size()] = result.getLong(3);
        double[] row = new double[WIDTH];
        for (int j = 0; j < WIDTH; j++) {
          row[j] = result.getDouble(j + 4);
        }
        rows.add(row);
      }
    }
  }
}
