package undercurrent.shopping;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
  private final SlateLog slates;
  private final FurtherFeatureLog further;
  private final PreparedStatement releases;
  private final PreparedStatement metrics;
  private final TrainingLedger ledger;
  private final ImpressionReader reader;
  private final CustomerRows personal;
  private int pending;
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
    further = new FurtherFeatureLog(connection);
    slates = new SlateLog(connection, further);
    releases = connection.prepareStatement(MetricsTables.RELEASE.insertion());
    ledger = new TrainingLedger(connection);
    metrics = connection.prepareStatement(MetricsTables.DAILY_METRIC.insertion());
    personal = new CustomerRows(connection);
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
          slates.log(slate, reactions, prices);
          pending += reactions.size();
          if (pending >= BATCH) {
            write();
          }
          return 0;
        });
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
    slates.write();
    further.write();
    metrics.executeBatch();
    connection.commit();
    pending = 0;
  }

  /// Returns the customers who asked for a page since a day, in the order of their numbers.
  public List<Integer> customersSince(int day) {
    return attempt(
        () -> {
          write();
          return personal.since(day);
        });
  }

  /// Tells whether a request of a customer is kept, up to a day.
  public boolean keeps(int customer, int lastDay) {
    return attempt(
        () -> {
          write();
          return personal.isKept(customer, lastDay);
        });
  }

  /// Deletes what was logged of a customer, up to a day; returns how many impressions that were.
  public int delete(int customer, int lastDay) {
    return attempt(
        () -> {
          write();
          int deleted = personal.delete(customer, lastDay);
          connection.commit();
          return deleted;
        });
  }

  /// Returns the number of impressions logged.
  public long impressions() {
    return slates.impressions();
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
