package undercurrent.learning;

import java.util.ArrayList;
import java.util.List;

/// Rows of numbers under named columns, each row with the class it belongs to.
///
/// A class is an index into [#labels()]. Rows keep the order in which they were added.
public final class LabeledTable {
  private final List<String> columns;
  private final List<String> labels;
  private final List<double[]> rows = new ArrayList<>();
  private int[] classes = new int[64];

  /// Makes an empty table.
  ///
  /// @param columns the names of the features, in order, without repetition
  /// @param labels the names of the classes, in order, without repetition
  public LabeledTable(List<String> columns, List<String> labels) {
    this.columns = List.copyOf(columns);
    this.labels = List.copyOf(labels);
  }

  /// Adds a row; the array is kept, not copied.
  ///
  /// @throws IllegalArgumentException when the row has not one value a column, or the class is none
  public void add(double[] row, int label) {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of " + columns.size() + " columns was given " + row.length + " values");
    }
    if (label < 0 || label >= labels.size()) {
      throw new IllegalArgumentException("class " + label + " is none of " + labels);
    }
    if (rows.size() == classes.length) {
      classes = java.util.Arrays.copyOf(classes, 2 * classes.length);
    }
    classes[rows.size()] = label;
    rows.add(row);
  }

  /// Adds every row of another table with the same columns and classes.
  public void addAll(LabeledTable other) {
    for (int i = 0; i < other.size(); i++) {
      add(other.row(i), other.label(i));
    }
  }

  /// Returns the last rows, which came last.
  ///
  /// @param limit how many at most
  public LabeledTable newest(int limit) {
    var newest = new LabeledTable(columns, labels);
    for (int i = Math.max(0, size() - limit); i < size(); i++) {
      newest.add(row(i), label(i));
    }
    return newest;
  }

  /// Returns the names of the features.
  public List<String> columns() {
    return columns;
  }

  /// Returns the names of the classes.
  public List<String> labels() {
    return labels;
  }

  /// Returns the number of rows.
  public int size() {
    return rows.size();
  }

  /// Returns the features of a row, in the order of [#columns()].
  public double[] row(int index) {
    return rows.get(index);
  }

  /// Returns the class of a row, as an index into [#labels()].
  public int label(int index) {
    if (index >= rows.size()) {
      throw new IndexOutOfBoundsException("row " + index + " of " + rows.size());
    }
    return classes[index];
  }
}
