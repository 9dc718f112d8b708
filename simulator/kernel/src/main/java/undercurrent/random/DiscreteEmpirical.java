package undercurrent.random;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Some values, each with its weight, such as demand sizes and how often each was seen.
public final class DiscreteEmpirical implements Discrete {
  // Not a record: the cumulative probabilities are kept for a quick search.

  private final double[] values;
  private final double[] cumulative;

  /// Takes the values in any order; a value that is given twice has both weights.
  ///
  /// @param values the values, finite and at least one
  /// @param weights one weight a value, 0 or more and not all 0; they need not sum to 1
  public DiscreteEmpirical(double[] values, double[] weights) {
    if (values.length == 0 || values.length != weights.length) {
      throw new IllegalArgumentException(
          "discrete empirical needs at least one value and as many weights, not "
              + values.length
              + " and "
              + weights.length);
    }
    for (int i = 0; i < values.length; i++) {
      Demand.finite("discrete empirical", "a value at index " + i, values[i]);
      Demand.notNegative("discrete empirical", "a weight at index " + i, weights[i]);
    }
    double[] distinct = new double[values.length];
    double[] sums = new double[values.length];
    int count = 0;
    double sum = 0;
    for (int index : rising(values)) {
      if (weights[index] > 0) {
        sum += weights[index];
        if (count == 0 || values[index] != distinct[count - 1]) {
          distinct[count++] = values[index] + 0.0; // no negative zero
        }
        sums[count - 1] = sum;
      }
    }
    Demand.positive("discrete empirical", "a sum of weights", sum);
    double total = sum;
    this.values = Arrays.copyOf(distinct, count);
    cumulative = Arrays.stream(sums, 0, count).map(part -> part / total).toArray();
  }

  private static int[] rising(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted((a, b) -> Double.compare(values[a], values[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    int place = Arrays.binarySearch(cumulative, probability);
    return values[place >= 0 ? place : -place - 1];
  }

  @Override
  public double cumulative(double x) {
    int place = Arrays.binarySearch(values, x + 0.0);
    int last = place >= 0 ? place : -place - 2;
    return last < 0 ? 0 : cumulative[last];
  }

  @Override
  public double logProbability(double value) {
    int place = Arrays.binarySearch(values, value + 0.0);
    return place < 0 ? Double.NEGATIVE_INFINITY : StrictMath.log(weight(place));
  }

  @Override
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weight(i) * values[i];
    }
    return sum;
  }

  @Override
  public double variance() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weight(i) * (values[i] - mean) * (values[i] - mean);
    }
    return sum;
  }

  @Override
  public String toString() {
    return "DiscreteEmpirical[" + values.length + " values]";
  }

  private double weight(int place) {
    return place == 0 ? cumulative[0] : cumulative[place] - cumulative[place - 1];
  }
}
