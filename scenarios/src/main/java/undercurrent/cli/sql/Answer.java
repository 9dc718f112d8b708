package undercurrent.cli.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the answer to a question: its columns, then row after row, then the end.
public interface Answer {

  /// A column of an answer.
  ///
  /// @param name its name, no other column has it
  /// @param kind what its values are
  record Column(String name, Kind kind) {}

  /// What the values of a column are.
  enum Kind {
    WHOLE,
    REAL,
    TRUTH,
    TEXT
  }

  /// Begins the answer.
  void begin(List<Column> columns);

  /// Adds a row: a text for each column, null where there is no value.
  void row(List<@Nullable String> values);

  /// Ends the answer.
  ///
  /// @param leftOut how many more rows there are
  void end(long leftOut);
}
