package undercurrent.random;

/// A distribution with a density.
public sealed interface Continuous extends Distribution
    permits Beta,
        Erlang,
        Exponential,
        Gamma,
        LogLogistic,
        LogNormal,
        Normal,
        Pareto,
        PearsonV,
        Shifted,
        Triangular,
        Truncated,
        Uniform,
        Weibull {

  /// Returns the natural logarithm of the density at `x`; minus infinity where there is none.
  ///
  /// The sum over observed values is their log-likelihood.
  double logDensity(double x);

  /// Returns the density at `x`.
  default double density(double x) {
    return StrictMath.exp(logDensity(x));
  }
}
