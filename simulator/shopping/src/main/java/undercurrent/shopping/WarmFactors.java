package undercurrent.shopping;

import java.util.List;
import java.util.Optional;
import undercurrent.random.RandomStream;
import undercurrent.shopping.AlternatingLeastSquares.Settings;

/// Alternating least squares that begin with the items' vectors of the last model.
///
/// Each step is exact, so a step a week follows what customers buy; the first model takes more.
public final class WarmFactors implements EmbeddingLearner {
  /// 32 factors, half of the reference table's, with its weight and penalty; 5 steps (assumed).
  public static final Settings FIRST = new Settings(32, 20, 10, 5);

  private static final int LATER_STEPS = 1; // assumed

  private final int items;
  private Optional<ImplicitFactors> before = Optional.empty();

  /// Makes a learner that has learnt nothing.
  ///
  /// @param items the number of items
  public WarmFactors(int items) {
    this.items = items;
  }

  @Override
  public ImplicitFactors learn(List<int[]> pasts, RandomStream stream) {
    var later = new Settings(FIRST.factors(), FIRST.alpha(), FIRST.penalty(), LATER_STEPS);
    var model =
        before
            .map(last -> new AlternatingLeastSquares(pasts, later, last).fitted())
            .orElseGet(() -> AlternatingLeastSquares.train(pasts, items, FIRST, stream));
    before = Optional.of(model);
    return model;
  }
}
