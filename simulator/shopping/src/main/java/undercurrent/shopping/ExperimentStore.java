package undercurrent.shopping;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import undercurrent.learning.LabeledTable;

/// What the experimental branch has of its own: a schema in which it keeps frozen copies of logged
/// impressions, and rights that reach no further.
///
/// Its user may read the production tables, write in the schema `experiments`, and add to the ledger
/// `experiment`; the database refuses whatever else it tries. A copy stays as it is, whatever is
/// logged later, until the next one takes its place.
public final class ExperimentStore implements AutoCloseable {
  private static final String USER = "scientist";
  private static final String SCHEMA = "experiments";
  private static final String COPY = SCHEMA + ".snapshot";

  private final Connection connection;
  private final PreparedStatement ledger;
  private ImpressionReader copy;
  private int tried;

  private ExperimentStore(Connection connection) throws SQLException {
    this.connection = connection;
    this.ledger = connection.prepareStatement(MetricsTables.EXPERIMENT.insertion());
    this.copy = copy(0, 0);
  }

  /// Makes the user, its schema and its rights; the owner of a database does it once.
  static void grant(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("CREATE USER " + USER + " PASSWORD ''");
      statement.execute("CREATE SCHEMA " + SCHEMA + " AUTHORIZATION " + USER);
      statement.execute("GRANT SELECT ON SCHEMA PUBLIC TO " + USER);
      statement.execute("GRANT INSERT ON experiment TO " + USER);
    }
  }

  /// Opens the store of a database.
  ///
  /// @param address the JDBC address of the database; settings in it are for its owner to make
  static ExperimentStore open(String address) throws SQLException {
    String place = address.split(";", 2)[0];
    return new ExperimentStore(DriverManager.getConnection(place + MetricsTables.WORDS, USER, ""));
  }

  /// Freezes a copy of the impressions of the days given, and of some before them.
  ///
  /// @param fromDay the first day
  /// @param toDay the day after the last
  /// @param rowsBefore how many impressions before the first day at most
  public void freeze(int fromDay, int toDay, int rowsBefore) {
    attempt(
        () -> {
          try (var statement = connection.createStatement();
              var first = statement.executeQuery(firstOf(fromDay))) {
            first.next();
            copy = copy(Math.max(0, first.getLong(1) - rowsBefore), toDay);
          }
          return 0;
        });
  }

  private static String firstOf(int day) {
    return "SELECT COALESCE(MIN(id), 0) FROM impression WHERE day >= " + day;
  }

  private ImpressionReader copy(long firstId, int toDay) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS " + COPY);
      statement.execute(
          "CREATE TABLE "
              + COPY
              + " AS SELECT id, request, day, clicked, "
              + String.join(", ", FeatureSnapshot.NAMES)
              + " FROM impression WHERE id >= "
              + firstId
              + " AND day < "
              + toDay);
    }
    return new ImpressionReader(connection, COPY, firstId);
  }

  /// Returns rows of the copy to train on.
  ///
  /// @param fromDay the first day
  /// @param toDay the day after the last
  /// @param limit how many rows at most, the latest ones
  public LabeledTable training(int fromDay, int toDay, int limit) {
    return logged(fromDay, toDay, limit).table();
  }

  /// Returns the same rows with the request of each.
  public LoggedRows logged(int fromDay, int toDay, int limit) {
    return attempt(() -> copy.read(fromDay, toDay, limit));
  }

  /// Adds a sweep to the ledger.
  public void record(SweepOutcome outcome) {
    attempt(
        () -> {
          TrainingLedger.fill(ledger, tried++, outcome);
          return ledger.executeUpdate();
        });
  }

  /// Runs a statement with the rights of the branch.
  ///
  /// @throws IllegalStateException when the database refuses
  void execute(String sql) {
    attempt(
        () -> {
          try (var statement = connection.createStatement()) {
            return statement.execute(sql);
          }
        });
  }

  private interface Attempt<T> {
    T run() throws SQLException;
  }

  private static <T> T attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (SQLException e) {
      throw new IllegalStateException("The experiment store refused: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    attempt(
        () -> {
          connection.close();
          return 0;
        });
  }
}
