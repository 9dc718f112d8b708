package undercurrent.shopping;

import java.util.stream.IntStream;

/// A small two-tower model (Yi et al., RecSys 2019): one tower turns an item into a unit vector,
/// the other a customer's past, and a customer wants an item as much as their dot product says.
///
/// An item's vector is made from the item itself, its brand and its price, so that an item that
/// nobody has bought yet stands near what is like it. [TwoTowerTraining] trains it.
public final class TwoTower implements EmbeddingModel {
  private final double[][] inputs;
  private final double[][] items;
  private final TowerWeights weights;
  private final ExactSearch search;

  TwoTower(TowerWeights weights) {
    int size = weights.fields().items();
    this.weights = weights;
    this.inputs = IntStream.range(0, size).mapToObj(weights::input).toArray(double[][]::new);
    this.items = new double[size][];
    for (int item = 0; item < size; item++) {
      items[item] = inputs[item].clone();
      TowerWeights.normalize(items[item]);
    }
    this.search = new ExactSearch(items);
  }

  @Override
  public double[] item(int item) {
    return items[item].clone();
  }

  @Override
  public double[] customer(int[] past) {
    double[] mean = new double[weights.factors()];
    for (int item : past) {
      TowerWeights.add(1.0 / past.length, inputs[item], mean);
    }
    double[] vector = weights.mapped(mean);
    TowerWeights.normalize(vector);
    return vector;
  }

  @Override
  public double[] scores(int[] past) {
    return search.products(customer(past));
  }
}
