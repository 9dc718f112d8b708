package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;
import undercurrent.learning.BoostingTrainer;
import undercurrent.learning.Classifier;
import undercurrent.learning.FactorizationTrainer;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.LinearTrainer;

/// The kinds of scoring models.
public enum ScoringKind {
  /// Logistic regression.
  LOGISTIC("logistic", "capacity", 0, 0, 10),
  /// Logistic regression with the products of every two features.
  FACTORIZATION_MACHINE("factorization-machine", "factors", 1, 64, 10),
  /// Gradient-boosted trees.
  BOOSTED_TREES("boosted-trees", "depth", 1, BoostingTrainer.MOST_DEPTH, BoostingTrainer.MOST_RATE);

  private final String text;
  private final String capacityName;
  private final int leastCapacity;
  private final int mostCapacity;
  private final double mostRate;

  ScoringKind(
      String text, String capacityName, int leastCapacity, int mostCapacity, double mostRate) {
    this.text = text;
    this.capacityName = capacityName;
    this.leastCapacity = leastCapacity;
    this.mostCapacity = mostCapacity;
    this.mostRate = mostRate;
  }

  /// Returns the kind as scenarios write it.
  public String text() {
    return text;
  }

  /// Returns what its capacity is called: `factors` or `depth`.
  public String capacityName() {
    return capacityName;
  }

  /// Returns the least capacity that it can have; 0 for a kind that has none.
  public int leastCapacity() {
    return leastCapacity;
  }

  /// Returns the greatest capacity that it can have; 0 for a kind that has none.
  public int mostCapacity() {
    return mostCapacity;
  }

  /// Returns the greatest learning rate.
  public double mostRate() {
    return mostRate;
  }

  /// Returns the kinds as scenarios write them.
  public static List<String> texts() {
    return Arrays.stream(values()).map(ScoringKind::text).toList();
  }

  /// Returns the kind that a text names.
  ///
  /// @throws IllegalArgumentException when it names none
  public static ScoringKind named(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.text.equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a scoring model is one of " + texts() + ", not '" + text + "'"));
  }

  Classifier train(ScoringRecipe recipe, LabeledTable rows, long seed) {
    return switch (this) {
      case LOGISTIC -> new LinearTrainer(recipe.passes(), recipe.learningRate(), seed).train(rows);
      case FACTORIZATION_MACHINE ->
          new FactorizationTrainer(recipe.capacity(), recipe.passes(), recipe.learningRate(), seed)
              .train(rows);
      case BOOSTED_TREES ->
          new BoostingTrainer(recipe.passes(), recipe.capacity(), recipe.learningRate())
              .train(rows);
    };
  }
}
