package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.learning.RowParts;

/// How many models a scorer is made of, and which features it gets from another source where.
///
/// One joint model shares its weights among all contexts. Models of their own share nothing: rows
/// of one context move the model of that context alone.
///
/// @param apart the contexts with a model of their own; the rest, or all, share one
/// @param replaced the features that come from another source, first to last
/// @param leftOut the features of others that are not learnt from any more
public record ContextRecipe(
    List<RowContext> apart, List<ReplacedFeature> replaced, List<String> leftOut) {
  private static final int FEWEST_ROWS = 200; // that a model of its own needs; assumed

  /// One model for all, on the features as they are.
  public static final ContextRecipe JOINT = new ContextRecipe(List.of(), List.of(), List.of());

  /// Copies the lists.
  public ContextRecipe {
    apart = List.copyOf(apart);
    replaced = List.copyOf(replaced);
    leftOut = List.copyOf(leftOut);
  }

  /// Returns the same with one more feature from another source.
  public ContextRecipe with(ReplacedFeature next) {
    var more = new ArrayList<>(replaced);
    more.add(next);
    return new ContextRecipe(apart, more, leftOut);
  }

  /// Returns the scorer that a recipe makes of rows.
  ///
  /// @param seed what chance in training follows, 0 or more
  public Classifier train(ScoringRecipe recipe, LabeledTable rows, long seed) {
    ScoringRecipe less = leftOut.isEmpty() ? recipe : withLess(recipe, rows.columns());
    Classifier model =
        apart.isEmpty() && replaced.isEmpty() ? less.train(rows, seed) : parted(less, rows, seed);
    int width = rows.columns().size();
    return width == FeatureSnapshot.NAMES.size() ? model : new Widened(model, width);
  }

  private ScoringRecipe withLess(ScoringRecipe recipe, List<String> columns) {
    var without = new ArrayList<>(recipe.without());
    leftOut.stream().filter(columns::contains).forEach(without::add);
    return new ScoringRecipe(
        recipe.kind(),
        recipe.learningRate(),
        recipe.passes(),
        recipe.capacity(),
        without,
        recipe.calibration());
  }

  private Classifier parted(ScoringRecipe recipe, LabeledTable rows, long seed) {
    var models = new LinkedHashMap<RowContext, Classifier>();
    var shared = new ArrayList<RowContext>();
    for (RowContext context : RowContext.ALL) {
      if (apart.contains(context)) {
        models.put(context, own(context, recipe, rows, seed));
      } else {
        shared.add(context);
      }
    }
    if (!shared.isEmpty()) {
      Classifier joint = recipe.train(seen(rows, RowContext.ALL, RowContext.ALL), seed);
      shared.forEach(context -> models.put(context, joint));
    }
    return parts().model(models);
  }

  /// Trains a context's own model; one that has too few rows learns from all, as others have them
  /// without their replacements.
  private Classifier own(RowContext context, ScoringRecipe recipe, LabeledTable rows, long seed) {
    LabeledTable part = seen(rows, List.of(context), List.of(context));
    return recipe.train(isEnough(part) ? part : seen(rows, RowContext.ALL, List.of(context)), seed);
  }

  private LabeledTable seen(
      LabeledTable rows, List<RowContext> wanted, List<RowContext> replacing) {
    return parts().rows(rows, wanted, replacing);
  }

  private RowParts<RowContext> parts() {
    return new RowParts<>(RowContext::of, this::seen);
  }

  private double[] seen(double[] row, RowContext context) {
    double[] seen = row;
    for (ReplacedFeature each : replaced) {
      seen = each.context().equals(context) ? each.in(seen) : seen;
    }
    return seen;
  }

  private static boolean isEnough(LabeledTable rows) {
    int clicked = 0;
    for (int i = 0; i < rows.size(); i++) {
      clicked += rows.label(i);
    }
    return rows.size() >= FEWEST_ROWS && clicked > 0 && clicked < rows.size();
  }

  /// A scorer that takes rows from before a feature was taken up, which had no value of it.
  private record Widened(Classifier model, int width) implements Classifier {
    @Override
    public double[] probabilities(double[] row) {
      return model.probabilities(row.length < width ? Arrays.copyOf(row, width) : row);
    }

    @Override
    public long numbers() {
      return model.numbers();
    }
  }
}
