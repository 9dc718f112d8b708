package undercurrent.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.TowerLoss.Example;
import undercurrent.shopping.TwoTowerTraining.Settings;

/// Oracle: finite differences, a loss worked out by hand, and a planted trade in which customers buy
/// from one block of the range only.
class TwoTowerTest {
  private static final int BLOCKS = 5;
  private static final int ITEMS = 100;
  private static final Settings SMALL = new Settings(8, 0.2, 0.1, 32, 20);

  @Test
  void theSlopeIsThatOfFiniteDifferences() {
    for (long seed = 1; seed <= 5; seed++) {
      var stream = new RandomStreams(seed, 0).stream("weights");
      var weights = TowerWeights.byChance(ItemFields.of(catalogue()), 4, stream);
      for (double[] row : weights.map()) {
        Arrays.setAll(row, f -> row[f] + 0.3 * stream.nextNormal());
      }
      var batch = batch(stream);
      double[] logShares = IntStream.range(0, ITEMS).mapToDouble(i -> -1 - i / 50.0).toArray();
      var loss = new TowerLoss(0.5, logShares);
      var slope = TowerWeights.zeros(weights.fields(), 4);
      loss.addSlope(weights, batch, slope);
      check(seed, loss, weights, batch, weights.table(), slope.table());
      check(seed, loss, weights, batch, weights.map(), slope.map());
    }
  }

  private static void check(
      long seed,
      TowerLoss loss,
      TowerWeights weights,
      List<Example> batch,
      double[][] numbers,
      double[][] slopes) {
    double step = 1e-6;
    for (int row = 0; row < numbers.length; row++) {
      for (int f = 0; f < numbers[row].length; f++) {
        double before = numbers[row][f];
        numbers[row][f] = before + step;
        double up = value(loss, weights, batch);
        numbers[row][f] = before - step;
        double down = value(loss, weights, batch);
        numbers[row][f] = before;
        assertThat(slopes[row][f])
            .as("seed %d, row %d, factor %d", seed, row, f)
            .isCloseTo((up - down) / (2 * step), within(1e-6));
      }
    }
  }

  private static double value(TowerLoss loss, TowerWeights weights, List<Example> batch) {
    return loss.addSlope(weights, batch, TowerWeights.zeros(weights.fields(), weights.factors()));
  }

  private static List<Example> batch(RandomStream stream) {
    var batch = new ArrayList<Example>();
    for (int b = 0; b < 6; b++) {
      int[] known = IntStream.range(0, 1 + stream.nextInt(4)).map(i -> stream.nextInt(8)).toArray();
      batch.add(new Example(known, stream.nextInt(6))); // few items, so that some are there twice
    }
    return batch;
  }

  @Test
  void theLossOfTwoExamplesIsAsByHand() {
    var fields = new ItemFields(2, new int[][] {{0}, {1}}, 2);
    var weights =
        new TowerWeights(fields, new double[][] {{2, 0}, {0, 5}}, new double[][] {{1, 0}, {0, 1}});
    double[] logShares = {StrictMath.log(0.8), StrictMath.log(0.2)};
    var batch = List.of(new Example(new int[] {0}, 0), new Example(new int[] {0}, 1));
    // the customer is (1, 0), the items (1, 0) and (0, 1): logits 1 − ln .8 and −ln .2
    double own = StrictMath.exp(1) / 0.8;
    double other = 1 / 0.2;
    double expected =
        -(StrictMath.log(own / (own + other)) + StrictMath.log(other / (own + other))) / 2;
    assertThat(value(new TowerLoss(1, logShares), weights, batch))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void aPlantedTradeIsFoundAgain() {
    for (long seed = 1; seed <= 3; seed++) {
      var streams = new RandomStreams(seed, 0);
      var pasts = pasts(streams.stream("pasts"), ITEMS);
      var model = trained(pasts, streams.stream("training"), 20_000);
      double found = 0;
      double popular = 0;
      for (int u = 0; u < pasts.size(); u++) {
        int[] all = pasts.get(u);
        int[] past = Arrays.copyOf(all, all.length - 1);
        int next = all[all.length - 1];
        found += among(best(model.scores(past), past, 10), next);
        popular += among(best(counts(pasts), past, 10), next);
      }
      // 20 items a block, 9 of 10 known: the next one is among the 11 left
      assertThat(found / pasts.size()).as("seed %d", seed).isGreaterThan(0.8);
      assertThat(popular / pasts.size()).as("seed %d", seed).isLessThan(0.3);
    }
  }

  @Test
  void anItemThatNobodyBoughtStandsWithItsBrand() {
    var streams = new RandomStreams(1, 0);
    var pasts = pasts(streams.stream("pasts"), ITEMS - BLOCKS); // the last of each block is new
    var model = trained(pasts, streams.stream("training"), 20_000);
    int right = 0;
    for (int u = 0; u < pasts.size(); u++) {
      double[] scores = model.scores(pasts.get(u));
      int best = ITEMS - BLOCKS;
      for (int item = best; item < ITEMS; item++) {
        best = scores[item] > scores[best] ? item : best;
      }
      right += best % BLOCKS == u % BLOCKS ? 1 : 0;
    }
    assertThat(right).isGreaterThan(pasts.size() * 9 / 10);
  }

  @Test
  void theSameStreamGivesTheSameModelAndVectorsAreUnits() {
    var streams = new RandomStreams(1, 0);
    var pasts = pasts(streams.stream("pasts"), ITEMS);
    var one = trained(pasts, streams.stream("training"), 1_000);
    var other = trained(pasts, streams.stream("training"), 1_000);
    for (int item = 0; item < ITEMS; item++) {
      assertThat(one.item(item)).isEqualTo(other.item(item));
      assertThat(ImplicitFactors.dot(one.item(item), one.item(item))).isCloseTo(1, within(1e-12));
    }
    double[] customer = one.customer(pasts.getFirst());
    assertThat(ImplicitFactors.dot(customer, customer)).isCloseTo(1, within(1e-12));
    assertThat(one.scores(pasts.getFirst())[7])
        .isCloseTo(ImplicitFactors.dot(customer, one.item(7)), within(1e-12));
    assertThat(one.customer(new int[0])).containsOnly(0);
  }

  @Test
  void pastsOfOneItemTeachNothingAndDoNoHarm() {
    var stream = new RandomStreams(1, 0).stream("training");
    var training = new TwoTowerTraining(catalogue(), SMALL, stream);
    double[] before = training.model().item(3);
    training.train(List.of(new int[] {3}, new int[] {4}), 1_000);
    assertThat(training.model().item(3)).isEqualTo(before);
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Settings(32, 0, 0.05, 128, 30))
        .withMessageContaining("a temperature and a rate above 0")
        .withMessageContaining("not 32, 0.0, 0.05, 128 and 30");
  }

  private static TwoTower trained(List<int[]> pasts, RandomStream stream, int examples) {
    var training = new TwoTowerTraining(catalogue(), SMALL, stream);
    training.train(pasts, examples);
    return training.model();
  }

  /// A hundred items whose brand is their block and whose price says nothing.
  private static List<Item> catalogue() {
    return IntStream.range(0, ITEMS)
        .mapToObj(i -> new Item(i, "i" + i, "", 1 + i / BLOCKS % 7, 0, i % BLOCKS))
        .toList();
  }

  /// Ten different items of one block for each of 200 customers.
  private static List<int[]> pasts(RandomStream stream, int items) {
    var pasts = new ArrayList<int[]>();
    for (int u = 0; u < 200; u++) {
      int block = u % BLOCKS;
      pasts.add(
          IntStream.generate(() -> BLOCKS * stream.nextInt(items / BLOCKS) + block)
              .distinct()
              .limit(10)
              .toArray());
    }
    return pasts;
  }

  private static double[] counts(List<int[]> pasts) {
    double[] counts = new double[ITEMS];
    pasts.forEach(past -> Arrays.stream(past).forEach(item -> counts[item]++));
    return counts;
  }

  private static int[] best(double[] scores, int[] past, int length) {
    var best = new Selection(length);
    for (int item = 0; item < scores.length; item++) {
      int candidate = item;
      if (IntStream.of(past).noneMatch(own -> own == candidate)) {
        best.offer(item, scores[item]);
      }
    }
    return best.items();
  }

  private static int among(int[] list, int item) {
    return IntStream.of(list).anyMatch(one -> one == item) ? 1 : 0;
  }
}
