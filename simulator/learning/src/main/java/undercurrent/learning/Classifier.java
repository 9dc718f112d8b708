package undercurrent.learning;

import java.util.List;

/// Something that tells how likely each class is for a row of features.
///
/// A trained model is one; so are the rows that stand beside it in every report: perfect
/// perception, a blind model, a rule.
@FunctionalInterface
public interface Classifier {

  /// Returns the probability of each class, in the order of the classes it was made for.
  ///
  /// @param row the features, in the order of the columns it was made for
  double[] probabilities(double[] row);

  /// Returns how many numbers it holds, for a budget of memory; 0 for one that holds none.
  default long numbers() {
    return 0;
  }

  /// Returns the class that is most likely for a row, the first of equals.
  default int mostLikely(double[] row) {
    return Softmax.highest(probabilities(row));
  }

  /// Returns the most likely class of each row of a table, as indices.
  default int[] mostLikely(List<double[]> rows) {
    return rows.stream().mapToInt(this::mostLikely).toArray();
  }
}
