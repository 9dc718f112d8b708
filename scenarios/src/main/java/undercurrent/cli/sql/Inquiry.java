package undercurrent.cli.sql;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks a database one question and hands over the answer, within a time.
///
/// @param database the database
/// @param limit how many rows are handed over at most
/// @param seconds how long it may take
public record Inquiry(RunDatabase database, long limit, int seconds) {
  /// The database stops a query itself, unless a single function takes all the time.
  private static final int GRACE_SECONDS = 1;

  /// H2 computes some means with more digits than any of the numbers in them has.
  private static final int MOST_DIGITS = 24;

  /// Asks, and hands over the answer.
  ///
  /// @throws undercurrent.cli.Failure when it is not answered
  public void ask(Question question, Answer answer) {
    var fault = new SqlFault(question.sql(), Schema.of(database), seconds);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    var task =
        new FutureTask<@Nullable Void>(
            () -> {
              answer(question, answer, end);
              return null;
            });
    Thread.ofPlatform().daemon().name("query").start(task);
    try {
      task.get(seconds + GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw fault.tooSlow();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw fault.tooSlow();
    } catch (ExecutionException failure) {
      throw reason(fault, failure);
    }
  }

  private static RuntimeException reason(SqlFault fault, ExecutionException failure) {
    return switch (failure.getCause()) {
      case Late late -> fault.tooSlow();
      case SQLException refused -> fault.failure(refused);
      case OutOfMemoryError tooLarge -> fault.tooLarge();
      case RuntimeException other -> other;
      case null, default -> new IllegalStateException(failure);
    };
  }

  private static final class Late extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void answer(Question question, Answer answer, long end) throws SQLException {
    try (var statement = database.connection().createStatement()) {
      statement.setQueryTimeout(seconds);
      try (var rows = statement.executeQuery(question.sql())) {
        hand(rows, answer, end);
      }
    }
  }

  private void hand(ResultSet rows, Answer answer, long end) throws SQLException {
    List<Answer.Column> columns = columns(rows.getMetaData());
    long leftOut = 0;
    long handed = 0;
    answer.begin(columns);
    while (rows.next()) {
      if (System.nanoTime() - end > 0) {
        throw new Late();
      }
      if (handed == limit) {
        leftOut++;
      } else {
        answer.row(row(rows, columns));
        handed++;
      }
    }
    answer.end(leftOut);
  }

  private static List<@Nullable String> row(ResultSet rows, List<Answer.Column> columns)
      throws SQLException {
    var row = new ArrayList<@Nullable String>(columns.size());
    for (int j = 0; j < columns.size(); j++) {
      String value = rows.getString(j + 1);
      boolean isLong = value != null && value.length() > MOST_DIGITS;
      boolean isRounded = isLong && columns.get(j).kind() == Answer.Kind.REAL;
      row.add(isRounded ? Double.toString(rows.getDouble(j + 1)) : value);
    }
    return row;
  }

  private static List<Answer.Column> columns(ResultSetMetaData about) throws SQLException {
    var columns = new ArrayList<Answer.Column>();
    var names = new HashSet<String>();
    for (int j = 1; j <= about.getColumnCount(); j++) {
      String label = about.getColumnLabel(j).toLowerCase(Locale.ROOT);
      String name = label;
      for (int again = 2; !names.add(name); again++) {
        name = label + "_" + again;
      }
      columns.add(new Answer.Column(name, kind(about.getColumnType(j))));
    }
    return columns;
  }

  private static Answer.Kind kind(int type) {
    return switch (type) {
      case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> Answer.Kind.WHOLE;
      case Types.REAL, Types.FLOAT, Types.DOUBLE, Types.NUMERIC, Types.DECIMAL -> Answer.Kind.REAL;
      case Types.BOOLEAN -> Answer.Kind.TRUTH;
      default -> Answer.Kind.TEXT;
    };
  }
}
