package undercurrent.shopping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The answer to a question in SQL: names of columns, and rows of values as text.
///
/// @param columns the names, in lower case
/// @param rows the rows, each with one text a column; "null" where there is no value
public record QueryResult(List<String> columns, List<List<String>> rows) {

  static QueryResult of(ResultSet set) throws SQLException {
    var columns = new ArrayList<String>();
    for (int j = 1; j <= set.getMetaData().getColumnCount(); j++) {
      columns.add(set.getMetaData().getColumnLabel(j).toLowerCase(java.util.Locale.ROOT));
    }
    var rows = new ArrayList<List<String>>();
    while (set.next()) {
      var row = new ArrayList<String>(columns.size());
      for (int j = 1; j <= columns.size(); j++) {
        row.add(String.valueOf(set.getString(j)));
      }
      rows.add(List.copyOf(row));
    }
    return new QueryResult(List.copyOf(columns), List.copyOf(rows));
  }

  /// Returns the value in a row and a column, both from 0.
  public String value(int row, int column) {
    return rows.get(row).get(column);
  }

  /// Returns the value in a row and a column as a number.
  public double number(int row, int column) {
    return Double.parseDouble(value(row, column));
  }
}
