package undercurrent.cli.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/// The values in a line such as `(1,'a ''b''',TRUE,NULL),`, one after the other.
final class Literals {
  private final String line;
  private int at;

  Literals(String line) {
    this.line = line;
  }

  /// Gives the next value to a parameter of a statement.
  ///
  /// @param type the type of the column
  /// @throws IllegalArgumentException when it is no value of the type
  void into(PreparedStatement statement, int parameter, String type) throws SQLException {
    char before = line.charAt(at++);
    if (before != (parameter == 1 ? '(' : ',')) {
      throw new IllegalArgumentException("a value is missing");
    }
    if (line.charAt(at) == '\'') {
      statement.setString(parameter, text());
      return;
    }
    String word = word();
    if (word.equals("NULL")) {
      statement.setNull(parameter, Types.NULL);
      return;
    }
    switch (type) {
      case "INTEGER" -> statement.setInt(parameter, Integer.parseInt(word));
      case "BIGINT" -> statement.setLong(parameter, Long.parseLong(word));
      case "DOUBLE PRECISION" -> statement.setDouble(parameter, Double.parseDouble(word));
      case "BOOLEAN" -> statement.setBoolean(parameter, truth(word));
      default -> throw new IllegalArgumentException("text needs quotes");
    }
  }

  /// Checks that no value is left.
  void end() {
    String rest = line.substring(at);
    if (!rest.equals("),") && !rest.equals(");")) {
      throw new IllegalArgumentException("a value too many");
    }
  }

  private static boolean truth(String word) {
    return switch (word) {
      case "TRUE" -> true;
      case "FALSE" -> false;
      default -> throw new IllegalArgumentException("neither TRUE nor FALSE");
    };
  }

  private String word() {
    int from = at;
    while (line.charAt(at) != ',' && line.charAt(at) != ')') {
      at++;
    }
    return line.substring(from, at);
  }

  private String text() {
    var text = new StringBuilder();
    at++;
    while (true) {
      char letter = line.charAt(at++);
      if (letter == '\'') {
        if (line.charAt(at) != '\'') {
          return text.toString();
        }
        at++;
      }
      text.append(letter);
    }
  }
}
