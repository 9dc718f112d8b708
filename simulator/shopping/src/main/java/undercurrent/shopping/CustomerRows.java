package undercurrent.shopping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows of a customer in the database: their requests, what was shown to them, and the features of
/// others that it was scored with.
final class CustomerRows {
  private static final String THEIRS = " where customer = ? and day <= ?";

  private final PreparedStatement since;
  private final PreparedStatement kept;
  private final PreparedStatement further;
  private final PreparedStatement impressions;
  private final PreparedStatement requests;

  CustomerRows(Connection connection) throws SQLException {
    since =
        connection.prepareStatement(
            "select distinct customer from request where day >= ? order by customer");
    kept = connection.prepareStatement("select 1 from request" + THEIRS + " fetch first row only");
    further =
        connection.prepareStatement(
            "delete from further_feature where impression in (select id from impression"
                + THEIRS
                + ")");
    impressions = connection.prepareStatement("delete from impression" + THEIRS);
    requests = connection.prepareStatement("delete from request" + THEIRS);
  }

  List<Integer> since(int day) throws SQLException {
    since.setInt(1, day);
    var customers = new ArrayList<Integer>();
    try (var rows = since.executeQuery()) {
      while (rows.next()) {
        customers.add(rows.getInt(1));
      }
    }
    return customers;
  }

  boolean isKept(int customer, int lastDay) throws SQLException {
    try (var rows = of(kept, customer, lastDay).executeQuery()) {
      return rows.next();
    }
  }

  /// Returns how many impressions were deleted.
  int delete(int customer, int lastDay) throws SQLException {
    of(further, customer, lastDay).executeUpdate();
    int deleted = of(impressions, customer, lastDay).executeUpdate();
    of(requests, customer, lastDay).executeUpdate();
    return deleted;
  }

  private static PreparedStatement of(PreparedStatement statement, int customer, int lastDay)
      throws SQLException {
    statement.setInt(1, customer);
    statement.setInt(2, lastDay);
    return statement;
  }
}
