package undercurrent.shopping;

import java.util.Arrays;
import java.util.List;

/// The loss of a batch of examples, and its slope: softmax over the items of the batch, each
/// lowered by the logarithm of how often it is drawn (Yi et al., Sampling-bias-corrected neural
/// modeling for large corpus item recommendations, RecSys 2019).
///
/// With u and v the unit vectors of an example's customer and of an item and q(j) the share of item
/// j among all examples, the loss is the mean of −ln of the softmax of u·v/τ − ln q at the item that
/// was bought. Without ln q an item would be pushed away as often as it is popular. Another example
/// of the same item does not count against it.
///
/// @param temperature τ, above 0
/// @param logShares ln q of each item
record TowerLoss(double temperature, double[] logShares) {

  /// An example: a customer who had bought some items bought another.
  ///
  /// @param known items of the past, one or more
  /// @param next the item bought then
  record Example(int[] known, int next) {}

  /// Returns the loss of a batch and adds its slope to a gradient.
  double addSlope(TowerWeights weights, List<Example> batch, TowerWeights gradient) {
    int size = batch.size();
    double[][] means = new double[size][];
    double[][] customers = new double[size][];
    double[][] items = new double[size][];
    double[] customerLengths = new double[size];
    double[] itemLengths = new double[size];
    for (int b = 0; b < size; b++) {
      means[b] = weights.mean(batch.get(b).known());
      customers[b] = weights.mapped(means[b]);
      customerLengths[b] = TowerWeights.normalize(customers[b]);
      items[b] = weights.input(batch.get(b).next());
      itemLengths[b] = TowerWeights.normalize(items[b]);
    }
    double[][] itemSlopes = new double[size][weights.factors()];
    var search = new ExactSearch(items);
    double loss = 0;
    for (int b = 0; b < size; b++) {
      double[] slopes = search.products(customers[b]);
      loss += toSlopes(slopes, batch, b) / size;
      double[] customerSlope = new double[weights.factors()];
      for (int j = 0; j < size; j++) {
        double slope = slopes[j] / (temperature * size);
        TowerWeights.add(slope, items[j], customerSlope);
        TowerWeights.add(slope, customers[b], itemSlopes[j]);
      }
      throughLength(customerSlope, customers[b], customerLengths[b]);
      addCustomer(customerSlope, means[b], batch.get(b).known(), weights, gradient);
    }
    for (int j = 0; j < size; j++) {
      throughLength(itemSlopes[j], items[j], itemLengths[j]);
      addItem(1, itemSlopes[j], batch.get(j).next(), gradient);
    }
    return loss;
  }

  /// Turns products into the slopes of the loss of one example by them, times τ, and returns it.
  private double toSlopes(double[] products, List<Example> batch, int own) {
    int next = batch.get(own).next();
    for (int j = 0; j < products.length; j++) {
      int item = batch.get(j).next();
      boolean counts = j == own || item != next;
      products[j] = counts ? products[j] / temperature - logShares[item] : Double.NEGATIVE_INFINITY;
    }
    double top = Arrays.stream(products).max().orElse(0);
    double ownLogit = products[own] - top;
    double sum = 0;
    for (int j = 0; j < products.length; j++) {
      products[j] = StrictMath.exp(products[j] - top);
      sum += products[j];
    }
    for (int j = 0; j < products.length; j++) {
      products[j] = products[j] / sum - (j == own ? 1 : 0);
    }
    return StrictMath.log(sum) - ownLogit;
  }

  /// Turns a slope by a unit vector into the slope by the vector before it was divided.
  private static void throughLength(double[] slope, double[] unit, double length) {
    double along = ImplicitFactors.dot(slope, unit);
    for (int f = 0; f < slope.length; f++) {
      slope[f] = length == 0 ? 0 : (slope[f] - along * unit[f]) / length;
    }
  }

  private static void addCustomer(
      double[] slope, double[] mean, int[] known, TowerWeights weights, TowerWeights gradient) {
    double[] back = new double[slope.length];
    for (int f = 0; f < slope.length; f++) {
      TowerWeights.add(slope[f], mean, gradient.map()[f]);
      TowerWeights.add(slope[f], weights.map()[f], back);
    }
    for (int item : known) {
      addItem(1.0 / known.length, back, item, gradient);
    }
  }

  private static void addItem(double factor, double[] slope, int item, TowerWeights gradient) {
    for (int row : gradient.fields().rows()[item]) {
      TowerWeights.add(factor, slope, gradient.table()[row]);
    }
  }
}
