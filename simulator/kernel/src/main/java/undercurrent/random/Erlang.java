package undercurrent.random;

/// The sum of a number of exponential steps of equal mean: a gamma with a whole shape.
///
/// @param order the number of steps, 1 or more, which Law calls m
/// @param mean the mean of the sum, above 0
public record Erlang(int order, double mean) implements Continuous {
  /// Checks both parameters.
  public Erlang {
    Demand.atLeastOne("erlang", "an order", order);
    Demand.positive("erlang", "a mean", mean);
  }

  @Override
  public double quantile(double probability) {
    return steps().quantile(probability);
  }

  @Override
  public double cumulative(double x) {
    return steps().cumulative(x);
  }

  @Override
  public double logDensity(double x) {
    return steps().logDensity(x);
  }

  @Override
  public double variance() {
    return mean * mean / order;
  }

  private Gamma steps() {
    return new Gamma(order, mean / order);
  }
}
