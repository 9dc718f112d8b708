package undercurrent.shopping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import undercurrent.random.RandomStream;
import undercurrent.shopping.TowerLoss.Example;

/// Trains a [TwoTower] on the pasts of customers, batch by batch, with AdaGrad (Duchi, Hazan and
/// Singer, JMLR 2011).
///
/// An example asks for one item of a past, with items that the customer bought before it.
public final class TwoTowerTraining {
  private static final double TINY = 1e-10;

  private final Settings settings;
  private final TowerWeights weights;
  private final TowerWeights gradient;
  private final TowerWeights squares;
  private final RandomStream stream;

  /// What a model is trained with.
  ///
  /// @param factors the length of the vectors, 1 or more
  /// @param temperature what products are divided by, above 0
  /// @param rate the learning rate of AdaGrad, above 0
  /// @param batch examples a step, 2 or more; each is set against the items of the others
  /// @param known how many items of the past an example shows at most, 1 or more
  public record Settings(int factors, double temperature, double rate, int batch, int known) {
    /// 32 factors, temperature 0.1, rate 0.05, 128 examples a step, 30 known items (assumed).
    public static final Settings STANDARD = new Settings(32, 0.1, 0.05, 128, 30);

    /// Checks the numbers.
    public Settings {
      if (factors < 1 || !(temperature > 0) || !(rate > 0) || batch < 2 || known < 1) {
        throw new IllegalArgumentException(
            "a two-tower model needs a factor, a temperature and a rate above 0, two examples a"
                + " step and a known item, not "
                + factors
                + ", "
                + temperature
                + ", "
                + rate
                + ", "
                + batch
                + " and "
                + known);
      }
    }
  }

  /// Begins a training with vectors of chance.
  public TwoTowerTraining(List<Item> catalogue, Settings settings, RandomStream stream) {
    var fields = ItemFields.of(catalogue);
    this.settings = settings;
    this.weights = TowerWeights.byChance(fields, settings.factors(), stream);
    this.gradient = TowerWeights.zeros(fields, settings.factors());
    this.squares = TowerWeights.zeros(fields, settings.factors());
    this.stream = stream;
  }

  /// Goes on training with examples drawn from pasts, each purchase as likely as any other.
  ///
  /// @param pasts the different items of each customer, in the order of the first purchase
  /// @param examples how many, 0 or more
  public void train(List<int[]> pasts, long examples) {
    int[] starts = new int[pasts.size() + 1];
    int[] counts = new int[weights.fields().items()];
    for (int u = 0; u < pasts.size(); u++) {
      starts[u + 1] = starts[u] + Math.max(0, pasts.get(u).length - 1); // the first has no past
      Arrays.stream(pasts.get(u)).skip(1).forEach(item -> counts[item]++);
    }
    int pairs = starts[pasts.size()];
    var loss = new TowerLoss(settings.temperature(), logShares(counts, pairs));
    for (long done = 0; done < examples && pairs > 0; done += settings.batch()) {
      var batch = new ArrayList<Example>(settings.batch());
      while (batch.size() < settings.batch()) {
        batch.add(example(pasts, starts, stream.nextInt(pairs)));
      }
      loss.addSlope(weights, batch, gradient);
      step(batch);
    }
  }

  private static double[] logShares(int[] counts, int pairs) {
    return Arrays.stream(counts)
        .mapToDouble(count -> StrictMath.log(Math.max(1, count) / (double) Math.max(1, pairs)))
        .toArray();
  }

  private Example example(List<int[]> pasts, int[] starts, int pair) {
    int user = Arrays.binarySearch(starts, pair);
    while (user < 0 || starts[user + 1] == pair) { // the last of equal starts has the pairs
      user = user < 0 ? -user - 2 : user + 1;
    }
    int[] past = pasts.get(user);
    int next = pair - starts[user] + 1;
    int[] known = Arrays.copyOfRange(past, Math.max(0, next - settings.known()), next);
    return new Example(known, past[next]);
  }

  private void step(List<Example> batch) {
    boolean[] moved = new boolean[weights.fields().size()];
    for (var example : batch) {
      stepItem(example.next(), moved);
      for (int item : example.known()) {
        stepItem(item, moved);
      }
    }
    for (int f = 0; f < settings.factors(); f++) {
      stepRow(weights.map()[f], gradient.map()[f], squares.map()[f]);
    }
  }

  private void stepItem(int item, boolean[] moved) {
    for (int row : weights.fields().rows()[item]) {
      if (!moved[row]) {
        stepRow(weights.table()[row], gradient.table()[row], squares.table()[row]);
        moved[row] = true;
      }
    }
  }

  /// Moves a row against its slope, and sets the slope to zero for the next batch.
  private void stepRow(double[] row, double[] slope, double[] sums) {
    for (int f = 0; f < row.length; f++) {
      sums[f] += slope[f] * slope[f];
      row[f] -= settings.rate() * slope[f] / (StrictMath.sqrt(sums[f]) + TINY);
      slope[f] = 0;
    }
  }

  /// Returns the model as it is now; training may go on.
  public TwoTower model() {
    return new TwoTower(weights.copy());
  }
}
