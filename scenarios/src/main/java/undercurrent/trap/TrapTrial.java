package undercurrent.trap;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import undercurrent.random.RandomStreams;
import undercurrent.replication.Replications;
import undercurrent.statistics.Estimate;

/// What a trap may use to be measured: luck, cores, and shops that were run once for all traps.
public final class TrapTrial {
  /// How often each trap takes chance anew unless told otherwise.
  public static final int USUAL_REPETITIONS = 10;

  private final long seed;
  private final int repetitions;
  private final int workers;
  private final Replications replications;
  private final List<ShopRows> shops;

  /// Makes a trial and runs its shops.
  ///
  /// @param seed the seed of all luck, 0 or more
  /// @param repetitions how often each trap takes chance anew, 2 or more
  /// @param workers how many repetitions run at once, 1 or more; the results do not depend on it
  public TrapTrial(long seed, int repetitions, int workers) {
    this.seed = seed;
    this.repetitions = repetitions;
    this.workers = workers;
    this.replications = new Replications(workers, () -> false, done -> {});
    this.shops = inEach(ShopRows::new);
  }

  /// Returns the seed.
  public long seed() {
    return seed;
  }

  /// Returns how often each trap takes chance anew.
  public int repetitions() {
    return repetitions;
  }

  /// Returns how many repetitions run at once.
  public int workers() {
    return workers;
  }

  /// Returns what is found in each repetition, in their order.
  ///
  /// @param finding makes it out of the streams of a repetition
  public <R> List<R> inEach(Function<RandomStreams, R> finding) {
    return replications.all(repetitions, number -> finding.apply(new RandomStreams(seed, number)));
  }

  /// Returns what is found in each repetition, which has a shop of its own, in their order.
  ///
  /// @param finding makes it out of the shop and the streams of a repetition
  <R> List<R> inEachShop(BiFunction<ShopRows, RandomStreams, R> finding) {
    return replications.all(
        repetitions, number -> finding.apply(shops.get(number), new RandomStreams(seed, number)));
  }

  /// Returns the mean of a number over findings, with its interval.
  static <R> Estimate mean(List<R> findings, ToDoubleFunction<R> number) {
    return Estimate.of(findings.stream().map(number::applyAsDouble).toList());
  }
}
