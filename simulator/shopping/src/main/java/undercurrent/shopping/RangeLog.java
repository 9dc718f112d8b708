package undercurrent.shopping;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// Writes the range of the shop into its database.
final class RangeLog {
  private RangeLog() {}

  /// Returns how many rows were written for each item.
  static int[] write(Connection connection, List<Item> catalogue) throws SQLException {
    try (var statement = connection.prepareStatement(MetricsTables.ITEM.insertion())) {
      for (Item item : catalogue) {
        statement.setInt(1, item.id());
        statement.setString(2, item.code());
        statement.setString(3, item.description());
        statement.setInt(4, item.brand());
        statement.setDouble(5, item.price());
        statement.setInt(6, item.firstDay());
        statement.addBatch();
      }
      return statement.executeBatch();
    }
  }
}
