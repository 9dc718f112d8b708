package undercurrent.shopping;

import java.util.List;
import java.util.Optional;
import undercurrent.random.RandomStream;

/// A two-tower model that is trained on from one build to the next.
public final class WarmTowers implements EmbeddingLearner {
  private static final int PASSES = 8; // over the first pasts; assumed
  private static final int MOST_EXAMPLES = 20_000; // a build; assumed

  private final List<Item> catalogue;
  private Optional<TwoTowerTraining> training = Optional.empty();

  /// Makes a learner that has learnt nothing.
  public WarmTowers(List<Item> catalogue) {
    this.catalogue = List.copyOf(catalogue);
  }

  @Override
  public TwoTower learn(List<int[]> pasts, RandomStream stream) {
    var towers =
        training.orElseGet(
            () -> new TwoTowerTraining(catalogue, TwoTowerTraining.Settings.STANDARD, stream));
    training = Optional.of(towers);
    long pairs = pasts.stream().mapToLong(past -> past.length).sum();
    towers.train(pasts, Math.min(PASSES * pairs, MOST_EXAMPLES));
    return towers.model();
  }
}
