package undercurrent.shopping;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import undercurrent.learning.LabeledTable;

/// The database of predictions and metrics, from which training and experiments read.
///
/// | table | a row for |
/// |---|---|
/// | `item` | each item of the range |
/// | `request` | each request, with the versions of the four components that answered it |
/// | `impression` | each place of each slate: features at request time, prediction, outcome |
/// | `further_feature` | each feature of others that an impression was scored with |
/// | `release` | each version of a component that went into service |
/// | `training` | each model that production training made |
/// | `experiment` | each sweep of the experimental branch |
/// | `daily_metric` | each measured value of a day |
///
/// It is an H2 database in memory, one of its own for each instance, or in a file. Rows are written
/// in batches; reading writes out what is pending first. Every read is ordered, so that the same
/// run reads the same rows in the same order.
public final class MetricsDatabase implements AutoCloseable {
  private static final AtomicLong NUMBERS = new AtomicLong();
  private static final int BATCH = 512;

  private final String address;
  private final Connection connection;
  private final PreparedStatement requests;
  private final PreparedStatement impressions;
  private final FurtherFeatureLog further;
  private final PreparedStatement releases;
  private final PreparedStatement metrics;
  private final TrainingLedger ledger;
  private final ImpressionReader reader;
  private int pending;
  private long rows;
  private int released;

  private MetricsDatabase(String address) throws SQLException {
    this.address = address;
    this.connection = DriverManager.getConnection(address);
    try (var statement = connection.createStatement()) {
      for (MetricsTable table : MetricsTables.ALL) {
        statement.execute(table.definition());
      }
    }
    ExperimentStore.grant(connection);
    requests = connection.prepareStatement(MetricsTables.REQUEST.insertion());
    impressions = connection.prepareStatement(MetricsTables.IMPRESSION.insertion());
    further = new FurtherFeatureLog(connection);
    releases = connection.prepareStatement(MetricsTables.RELEASE.insertion());
    ledger = new TrainingLedger(connection);
    metrics = connection.prepareStatement(MetricsTables.DAILY_METRIC.insertion());
    connection.setAutoCommit(false);
    reader = new ImpressionReader(connection, "impression", 0, further.names());
  }

  /// Opens a new database in memory, which is gone when it is closed.
  public static MetricsDatabase inMemory() {
    return open("jdbc:h2:mem:metrics-" + NUMBERS.incrementAndGet() + MetricsTables.MEMORY);
  }

  /// Opens a database by its JDBC address, as in `jdbc:h2:file:/some/path`.
  public static MetricsDatabase open(String address) {
    try {
      return new MetricsDatabase(address + MetricsTables.WORDS);
    } catch (SQLException e) {
      throw new IllegalStateException(
          "The metrics database '" + address + "' cannot be opened: " + e.getMessage(), e);
    }
  }

  /// Logs a slate and what the shopper did with it.
  ///
  /// @param reactions one for each placement, in order
  /// @param prices the price of each placement's item when it was shown, in pounds
  public void log(Slate slate, List<Reaction> reactions, double[] prices) {
    attempt(
        () -> {
          logRequest(slate);
          for (int i = 0; i < reactions.size(); i++) {
            logImpression(slate, slate.placements().get(i), reactions.get(i), prices[i]);
          }
          pending += reactions.size();
          if (pending >= BATCH) {
            write();
          }
          return 0;
        });
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
    var statement = impressions;
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

  /// Says that a feature of others is taken up, which has the next place for good.
  public void takeUp(String feature) {
    further.names().add(feature);
  }

  /// Records the range.
  public void items(List<Item> catalogue) {
    attempt(() -> RangeLog.write(connection, catalogue));
  }

  /// Records that a version of a component went into service.
  ///
  /// @param day the first day whose requests it can answer
  /// @param share the share of customers who meet it, below 1 while it is on trial
  public void release(int day, String component, String version, double share, String note) {
    attempt(
        () -> {
          releases.setInt(1, released++);
          releases.setInt(2, day);
          releases.setString(3, component);
          releases.setString(4, version);
          releases.setDouble(5, share);
          releases.setString(6, note);
          return releases.executeUpdate();
        });
  }

  /// Records that production training made a model, and what the gate said.
  public void training(TrainedCandidate candidate) {
    attempt(() -> ledger.add(candidate));
  }

  /// Opens what the experimental branch has of its own here.
  public ExperimentStore experiments() {
    return attempt(() -> ExperimentStore.open(address));
  }

  /// Records a value of a day, one for each name.
  public void metric(int day, String name, double value) {
    attempt(
        () -> {
          metrics.setInt(1, day);
          metrics.setString(2, name);
          metrics.setDouble(3, value);
          metrics.addBatch();
          pending++;
          return 0;
        });
  }

  /// Writes out what is pending.
  public void flush() {
    attempt(
        () -> {
          write();
          return 0;
        });
  }

  private void write() throws SQLException {
    requests.executeBatch();
    impressions.executeBatch();
    further.write();
    metrics.executeBatch();
    connection.commit();
    pending = 0;
  }

  /// Returns the number of impressions logged.
  public long impressions() {
    return rows;
  }

  /// Returns the logged impressions of the days given as rows to train on: the features, and
  /// whether the item was clicked.
  ///
  /// @param fromDay the first day
  /// @param toDay the day after the last
  /// @param limit how many rows at most, the latest ones
  public LabeledTable training(int fromDay, int toDay, int limit) {
    return logged(fromDay, toDay, limit).table();
  }

  /// Returns the logged impressions of the days given with the requests that they belong to, to
  /// compare models on.
  ///
  /// @param fromDay the first day
  /// @param toDay the day after the last
  /// @param limit how many rows at most, the latest ones
  public LoggedRows logged(int fromDay, int toDay, int limit) {
    return attempt(
        () -> {
          write();
          return reader.read(fromDay, toDay, limit);
        });
  }

  /// Answers a question in SQL. Only questions: a statement that changes anything is refused.
  ///
  /// @param sql one `SELECT` or `WITH` statement
  public QueryResult query(String sql) {
    String start = sql.strip().toLowerCase(java.util.Locale.ROOT);
    if (!start.startsWith("select") && !start.startsWith("with")) {
      throw new IllegalArgumentException(
          "The metrics database answers SELECT and WITH only, not: " + sql.strip());
    }
    return attempt(
        () -> {
          write();
          connection.setReadOnly(true);
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            return QueryResult.of(rows);
          } finally {
            connection.rollback();
            connection.setReadOnly(false);
          }
        });
  }

  /// Returns the whole database as a script in standard SQL, compressed with gzip.
  public byte[] script() {
    return attempt(
        () -> {
          write();
          return MetricsScript.of(connection);
        });
  }

  private interface Attempt<T> {
    T run() throws SQLException;
  }

  private <T> T attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (SQLException e) {
      throw new IllegalStateException("The metrics database refused: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    attempt(
        () -> {
          write();
          connection.close();
          return 0;
        });
  }
}
