package undercurrent.random;

/// A distribution over single values, most often counts.
public sealed interface Discrete extends Distribution
    permits Binomial, DiscreteEmpirical, DiscreteUniform, Geometric, NegativeBinomial, Poisson {

  /// Returns the natural logarithm of the probability of exactly this value; minus infinity for a
  /// value that never comes.
  ///
  /// The sum over observed values is their log-likelihood.
  double logProbability(double value);

  /// Returns the probability of exactly this value.
  default double probability(double value) {
    return StrictMath.exp(logProbability(value));
  }
}
