package undercurrent.shopping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import java.util.OptionalDouble;
import undercurrent.statistics.Estimate;

/// Writes what was trained into the metrics database, with what the gate said.
final class TrainingLedger {
  private final PreparedStatement trainings;
  private int trained;

  TrainingLedger(Connection connection) throws SQLException {
    trainings = connection.prepareStatement(MetricsTables.TRAINING.insertion());
  }

  int add(TrainedCandidate candidate) throws SQLException {
    trainings.setInt(1, trained++);
    trainings.setInt(2, candidate.day());
    trainings.setString(3, candidate.version());
    trainings.setInt(4, candidate.rows());
    trainings.setDouble(5, candidate.recipe().learningRate());
    trainings.setInt(6, candidate.holdoutRows());
    trainings.setDouble(7, candidate.auc());
    trainings.setDouble(8, candidate.logLoss());
    set(trainings, 9, candidate.incumbentLogLoss());
    trainings.setBoolean(10, candidate.passed());
    trainings.setString(11, candidate.recipe().text());
    set(trainings, 12, candidate.difference());
    trainings.setString(15, candidate.findings());
    return trainings.executeUpdate();
  }

  /// Fills in the row of a sweep.
  static void fill(PreparedStatement experiments, int number, SweepOutcome outcome)
      throws SQLException {
    experiments.setInt(1, number);
    experiments.setInt(2, outcome.day());
    experiments.setString(3, outcome.name());
    experiments.setInt(4, outcome.permutations());
    experiments.setString(5, outcome.recipe().text());
    experiments.setDouble(6, outcome.validationLogLoss());
    experiments.setDouble(7, outcome.freshLogLoss());
    set(experiments, 8, outcome.difference());
    experiments.setBoolean(11, outcome.passed());
  }

  /// Sets a mean and the ends of its interval, in three places.
  private static void set(PreparedStatement statement, int at, Optional<Estimate> estimate)
      throws SQLException {
    set(statement, at, value(estimate.map(Estimate::mean)));
    set(statement, at + 1, value(estimate.map(Estimate::low)));
    set(statement, at + 2, value(estimate.map(Estimate::high)));
  }

  private static OptionalDouble value(Optional<Double> value) {
    return value.stream().mapToDouble(Double::doubleValue).findFirst();
  }

  private static void set(PreparedStatement statement, int at, OptionalDouble value)
      throws SQLException {
    if (value.isPresent()) {
      statement.setDouble(at, value.getAsDouble());
    } else {
      statement.setNull(at, Types.DOUBLE);
    }
  }
}
