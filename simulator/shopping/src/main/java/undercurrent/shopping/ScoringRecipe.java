package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// How a scoring model is made from rows: all that is needed to make it again from the same rows
/// and seed.
///
/// As text, `boosted-trees rate=0.1 passes=50 depth=4 without=price calibration=isotonic`; what is
/// as usual (no feature left out, not calibrated) is not written.
///
/// @param kind the kind of model
/// @param learningRate the step of training, above 0; at most 0.5 for boosted trees
/// @param passes passes over the rows, or trees, 1 to 1,000
/// @param capacity the length of the vectors of a factorization machine, 1 to 64, or the depth of
///   boosted trees, 1 to 12; 0 for logistic regression, which has none
/// @param without the features left out, each once, in the order of the alphabet
/// @param calibration how probabilities are put right
public record ScoringRecipe(
    ScoringKind kind,
    double learningRate,
    int passes,
    int capacity,
    List<String> without,
    Recalibration calibration) {
  private static final int MOST_PASSES = 1000;

  /// The recipe of a shop that has chosen nothing: logistic regression, 8 passes at 0.1.
  public static final ScoringRecipe USUAL = usual(ScoringKind.LOGISTIC, Recalibration.NONE);

  /// Checks the numbers, and sorts the features left out.
  public ScoringRecipe {
    if (!(learningRate > 0 && learningRate <= kind.mostRate())
        || passes < 1
        || passes > MOST_PASSES
        || capacity < kind.leastCapacity()
        || capacity > kind.mostCapacity()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a recipe for %s needs a rate above 0, at most %s, 1 to 1000 passes and %s of %d to"
                  + " %d, not %s, %d and %d",
              kind.text(),
              kind.mostRate(),
              kind.capacityName(),
              kind.leastCapacity(),
              kind.mostCapacity(),
              learningRate,
              passes,
              capacity));
    }
    without = List.copyOf(new TreeSet<>(without));
  }

  /// Returns a recipe with the usual settings of a kind.
  public static ScoringRecipe usual(ScoringKind kind, Recalibration calibration) {
    return switch (kind) {
      case LOGISTIC -> new ScoringRecipe(kind, 0.1, 8, 0, List.of(), calibration);
      case FACTORIZATION_MACHINE -> new ScoringRecipe(kind, 0.1, 8, 4, List.of(), calibration);
      case BOOSTED_TREES -> new ScoringRecipe(kind, 0.1, 50, 3, List.of(), calibration);
    };
  }

  /// Returns the recipe with another learning rate.
  public ScoringRecipe atRate(double rate) {
    return new ScoringRecipe(kind, rate, passes, capacity, without, calibration);
  }

  /// Returns the model that the recipe makes of rows, which come in the order of time.
  ///
  /// @param rows two classes, the second is "clicked"
  /// @param seed what chance in training follows, 0 or more
  /// @throws IllegalArgumentException when there are no rows, or a feature left out is none of
  ///   theirs, or none is left
  public Classifier train(LabeledTable rows, long seed) {
    int[] kept = kept(rows.columns());
    LabeledTable seen = without.isEmpty() ? rows : ChosenColumns.of(rows, kept);
    Classifier model = calibration.train(seen, part -> kind.train(this, part, seed));
    return without.isEmpty() ? model : new ChosenColumns(model, kept);
  }

  private int[] kept(List<String> columns) {
    for (String left : without) {
      if (!columns.contains(left)) {
        throw new IllegalArgumentException(
            "the recipe leaves out '" + left + "', which is none of the features " + columns);
      }
    }
    if (without.size() == columns.size()) {
      throw new IllegalArgumentException("the recipe leaves out every feature of " + columns);
    }
    return IntStream.range(0, columns.size())
        .filter(j -> !without.contains(columns.get(j)))
        .toArray();
  }

  /// Returns the recipe as text, which [#parse(String)] reads.
  public String text() {
    var words = new ArrayList<String>();
    words.add(kind.text());
    words.add("rate=" + learningRate);
    words.add("passes=" + passes);
    if (kind.mostCapacity() > 0) {
      words.add(kind.capacityName() + "=" + capacity);
    }
    if (!without.isEmpty()) {
      words.add(without.stream().collect(Collectors.joining(",", "without=", "")));
    }
    if (calibration != Recalibration.NONE) {
      words.add("calibration=" + calibration.text());
    }
    return String.join(" ", words);
  }

  /// Returns the recipe that a text says.
  ///
  /// @throws IllegalArgumentException when it says none, with what is accepted
  public static ScoringRecipe parse(String text) {
    return RecipeText.parse(text);
  }

  @Override
  public String toString() {
    return text();
  }
}
