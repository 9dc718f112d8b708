package undercurrent.shopping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import undercurrent.learning.LabeledTable;

/// Reads logged impressions back as rows to train on, in the order in which they were shown.
///
/// @param connection the database
record TrainingRead(Connection connection) {
  static final List<String> LABELS = List.of("ignored", "clicked");

  LabeledTable read(int fromDay, int toDay, int limit) throws SQLException {
    int skip = Math.max(0, count(fromDay, toDay) - limit);
    String sql =
        "SELECT clicked, "
            + String.join(", ", FeatureSnapshot.NAMES)
            + " FROM impression WHERE day >= ? AND day < ? ORDER BY request, place OFFSET ?";
    var table = new LabeledTable(FeatureSnapshot.NAMES, LABELS);
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, fromDay);
      statement.setInt(2, toDay);
      statement.setInt(3, skip);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          double[] row = new double[FeatureSnapshot.NAMES.size()];
          for (int j = 0; j < row.length; j++) {
            row[j] = rows.getDouble(j + 2);
          }
          table.add(row, rows.getBoolean(1) ? 1 : 0);
        }
      }
    }
    return table;
  }

  private int count(int fromDay, int toDay) throws SQLException {
    String sql = "SELECT COUNT(*) FROM impression WHERE day >= ? AND day < ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, fromDay);
      statement.setInt(2, toDay);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }
}
