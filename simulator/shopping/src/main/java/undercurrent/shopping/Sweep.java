package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import undercurrent.learning.BinaryQuality;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.random.RandomStream;

/// Permutations trained on the same rows, of which the best on a validation holdout is chosen.
///
/// The best of K looks better than it is, since what chance gave it on those rows helped it to be
/// chosen: the winner's curse. On rows that chose nothing it shows what it is; the difference is
/// the *optimism* of the choice. (Cawley and Talbot, *On over-fitting in model selection*, JMLR
/// 2010.)
public final class Sweep {
  private final List<Trained> trained = new ArrayList<>();

  /// A trained permutation.
  ///
  /// @param permutation what it was made by
  /// @param model the model
  public record Trained(Permutation permutation, Classifier model) {}

  /// What was chosen.
  ///
  /// @param winner the best
  /// @param validation how good it was on the rows that chose it
  public record Choice(Trained winner, double validation) {

    /// Returns how much better it looked on the rows that chose it than it is on fresh ones.
    public double optimism(LabeledTable fresh, ToDoubleBiFunction<Classifier, LabeledTable> good) {
      return validation - good.applyAsDouble(winner.model(), fresh);
    }
  }

  private Sweep() {}

  /// Trains permutations on rows.
  ///
  /// @param permutations 1 or more
  /// @param stream chance in training, each permutation on a substream of its name
  public static Sweep over(List<Permutation> permutations, LabeledTable rows, RandomStream stream) {
    if (permutations.isEmpty()) {
      throw new IllegalArgumentException("a sweep needs 1 permutation or more");
    }
    var sweep = new Sweep();
    for (Permutation permutation : permutations) {
      sweep.trained.add(train(permutation, rows, stream));
    }
    return sweep;
  }

  /// Trains one permutation as a sweep would.
  public static Trained train(Permutation permutation, LabeledTable rows, RandomStream stream) {
    long seed = stream.substream(permutation.name()).nextLong() >>> 1;
    return new Trained(permutation, permutation.recipe().train(rows, seed));
  }

  /// Returns what was trained, in order.
  public List<Trained> trained() {
    return List.copyOf(trained);
  }

  /// Returns the best on a validation holdout, the first of equals.
  ///
  /// @param good how good a model is on rows, more is better
  public Choice best(LabeledTable validation, ToDoubleBiFunction<Classifier, LabeledTable> good) {
    Trained winner = trained.getFirst();
    double most = good.applyAsDouble(winner.model(), validation);
    for (Trained other : trained.subList(1, trained.size())) {
      double value = good.applyAsDouble(other.model(), validation);
      if (value > most) {
        most = value;
        winner = other;
      }
    }
    return new Choice(winner, most);
  }

  /// Returns minus the log-loss of a model, in nats a row: more is better.
  public static double likelihood(Classifier model, LabeledTable rows) {
    return -BinaryQuality.logLoss(BinaryQuality.scores(model, rows), BinaryQuality.happened(rows));
  }

  /// Returns the share of rows whose more likely class, as the model has it, came true.
  public static double accuracy(Classifier model, LabeledTable rows) {
    int right = 0;
    for (int i = 0; i < rows.size(); i++) {
      right += isRight(model, rows, i) ? 1 : 0;
    }
    return (double) right / rows.size();
  }

  /// Returns whether the class that a model has for more likely came true in a row.
  public static boolean isRight(Classifier model, LabeledTable rows, int row) {
    return (model.probabilities(rows.row(row))[1] > 0.5 ? 1 : 0) == rows.label(row);
  }
}
