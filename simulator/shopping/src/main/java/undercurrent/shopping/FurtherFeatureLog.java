package undercurrent.shopping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Logs the features of others behind those of every shop, each in a place that it has for good.
final class FurtherFeatureLog {
  private static final int WIDTH = FeatureSnapshot.NAMES.size();

  private final PreparedStatement insertion;
  private final List<String> names = new ArrayList<>();

  FurtherFeatureLog(Connection connection) throws SQLException {
    insertion = connection.prepareStatement(MetricsTables.FURTHER_FEATURE.insertion());
  }

  /// Returns the names of those that were taken up, place by place; grows.
  List<String> names() {
    return names;
  }

  /// Adds the values of an impression that are beyond the features of every shop.
  void add(long impression, double[] features) throws SQLException {
    for (int j = WIDTH; j < features.length; j++) {
      insertion.setLong(1, impression);
      insertion.setInt(2, j - WIDTH);
      insertion.setDouble(3, features[j]);
      insertion.addBatch();
    }
  }

  void write() throws SQLException {
    insertion.executeBatch();
  }
}
