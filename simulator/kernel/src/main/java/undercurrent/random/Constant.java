package undercurrent.random;

/// Always the same value.
///
/// @param value the value, finite
public record Constant(double value) implements Distribution {
  /// Checks the value.
  public Constant {
    Demand.require(Double.isFinite(value), "constant", "a finite value", value);
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    return value;
  }

  @Override
  public double cumulative(double x) {
    return x >= value ? 1 : 0;
  }

  @Override
  public double mean() {
    return value;
  }

  @Override
  public double variance() {
    return 0;
  }
}
