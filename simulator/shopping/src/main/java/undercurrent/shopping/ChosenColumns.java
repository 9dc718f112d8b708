package undercurrent.shopping;

import java.util.Arrays;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// A model that looks at some of the columns of a row.
///
/// @param model the model
/// @param columns the places of the columns that it looks at, in its own order
record ChosenColumns(Classifier model, int[] columns) implements Classifier {

  /// Returns the table with the chosen columns alone.
  static LabeledTable of(LabeledTable rows, int[] columns) {
    var names = Arrays.stream(columns).mapToObj(rows.columns()::get).toList();
    var chosen = new LabeledTable(names, rows.labels());
    for (int i = 0; i < rows.size(); i++) {
      chosen.add(chosen(rows.row(i), columns), rows.label(i));
    }
    return chosen;
  }

  private static double[] chosen(double[] row, int[] columns) {
    double[] chosen = new double[columns.length];
    for (int j = 0; j < chosen.length; j++) {
      chosen[j] = row[columns[j]];
    }
    return chosen;
  }

  @Override
  public double[] probabilities(double[] row) {
    return model.probabilities(chosen(row, columns));
  }

  @Override
  public long numbers() {
    return model.numbers();
  }
}
