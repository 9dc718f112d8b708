package undercurrent.shopping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/// Logs pages: each request, and each place of it with its features at request time, the prediction
/// and the outcome.
final class SlateLog {
  private final PreparedStatement requests;
  private final PreparedStatement impressions;
  private final FurtherFeatureLog further;
  private long rows;

  SlateLog(Connection connection, FurtherFeatureLog further) throws SQLException {
    this.requests = connection.prepareStatement(MetricsTables.REQUEST.insertion());
    this.impressions = connection.prepareStatement(MetricsTables.IMPRESSION.insertion());
    this.further = further;
  }

  /// Returns the number of impressions logged.
  long impressions() {
    return rows;
  }

  /// Adds a page; it is written with the next batch.
  void log(Slate slate, List<Reaction> reactions, double[] prices) throws SQLException {
    logRequest(slate);
    for (int i = 0; i < reactions.size(); i++) {
      logImpression(slate, slate.placements().get(i), reactions.get(i), prices[i]);
    }
  }

  void write() throws SQLException {
    requests.executeBatch();
    impressions.executeBatch();
  }

  private void logRequest(Slate slate) throws SQLException {
    var request = slate.request();
    requests.setLong(1, request.id());
    requests.setInt(2, request.day());
    requests.setInt(3, request.minute());
    requests.setInt(4, request.customer());
    requests.setString(5, slate.retrieval());
    requests.setString(6, slate.filtering());
    requests.setString(7, slate.scoring());
    requests.setString(8, slate.ordering());
    requests.setInt(9, slate.placements().size());
    requests.setInt(10, slate.removed().values().stream().mapToInt(Integer::intValue).sum());
    requests.setBoolean(11, slate.fellBack());
    requests.setString(12, slate.removed().toString());
    requests.addBatch();
  }

  private void logImpression(Slate slate, Placement place, Reaction reaction, double price)
      throws SQLException {
    var request = slate.request();
    PreparedStatement statement = impressions;
    statement.setLong(1, rows);
    statement.setLong(2, request.id());
    statement.setInt(3, request.day());
    statement.setInt(4, request.customer());
    statement.setInt(5, place.item());
    statement.setInt(6, place.position());
    statement.setDouble(7, place.propensity());
    statement.setString(8, slate.scoring());
    statement.setDouble(9, place.scored().score());
    statement.setString(10, place.scored().candidate().source().name());
    statement.setBoolean(11, reaction.clicked());
    statement.setBoolean(12, reaction.bought());
    statement.setDouble(13, reaction.amount());
    statement.setDouble(14, price);
    double[] features = place.scored().features();
    for (int j = 0; j < FeatureSnapshot.NAMES.size(); j++) {
      if (j < features.length) {
        statement.setDouble(15 + j, features[j]);
      } else {
        statement.setNull(15 + j, Types.DOUBLE); // shown without being scored
      }
    }
    statement.addBatch();
    further.add(rows, features);
    rows++;
  }
}
