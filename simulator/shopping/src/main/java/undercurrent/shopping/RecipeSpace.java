package undercurrent.shopping;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStream;

/// The recipes that a sweep draws from: kinds of model × learning rate × passes × capacity ×
/// features left out × calibration.
///
/// @param features the features that may be left out
public record RecipeSpace(List<String> features) {
  private static final double LEAST_RATE = 0.01; // assumed, as all ranges here
  private static final double RATE_DECADES = 1.5;
  private static final int MOST_FACTORS = 4;
  private static final int MOST_DEPTH = 5;
  private static final double LEFT_OUT = 0.15; // the chance of each feature

  /// Copies the features.
  public RecipeSpace {
    features = List.copyOf(features);
  }

  /// Returns recipes drawn by chance, each from a substream of its own, so that the first of a
  /// longer sweep are those of a shorter one.
  public List<Permutation> draw(int count, RandomStream stream) {
    var drawn = new ArrayList<Permutation>();
    for (int i = 0; i < count; i++) {
      drawn.add(Permutation.of(draw(stream.substream(i))));
    }
    return drawn;
  }

  private ScoringRecipe draw(RandomStream stream) {
    ScoringKind kind = ScoringKind.values()[stream.nextInt(ScoringKind.values().length)];
    double rate = LEAST_RATE * StrictMath.pow(10, RATE_DECADES * stream.nextUniform());
    int passes =
        kind == ScoringKind.BOOSTED_TREES ? 10 + stream.nextInt(41) : 4 + stream.nextInt(9);
    int capacity =
        switch (kind) {
          case LOGISTIC -> 0;
          case FACTORIZATION_MACHINE -> 1 + stream.nextInt(MOST_FACTORS);
          case BOOSTED_TREES -> 1 + stream.nextInt(MOST_DEPTH);
        };
    var calibration = Recalibration.values()[stream.nextInt(Recalibration.values().length)];
    var without = new ArrayList<String>();
    for (String feature : features) {
      if (stream.nextBernoulli(LEFT_OUT) && without.size() < features.size() - 1) {
        without.add(feature);
      }
    }
    double rounded = Math.rint(rate * 1000) / 1000;
    return new ScoringRecipe(kind, rounded, passes, capacity, without, calibration);
  }
}
