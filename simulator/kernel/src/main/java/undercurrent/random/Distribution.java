package undercurrent.random;

/// A distribution of numbers, sampled by inversion.
///
/// A sample takes exactly one uniform number and rises with it, so that streams stay in step
/// (common random numbers) and antithetic streams give negatively correlated samples. The names of
/// the parameters are those of Law, *Simulation Modeling and Analysis*, chapter 6. Each kind checks
/// its parameters when it is made and refuses a wrong one, not-a-number and infinity with an
/// `IllegalArgumentException` that says what was asked and what is accepted.
public sealed interface Distribution permits Constant, Continuous, Discrete, Empirical {

  /// Returns the least number that the distribution does not exceed with the given probability.
  ///
  /// @param probability above 0 and below 1; anything else is refused
  double quantile(double probability);

  /// Returns the probability, 0 … 1, that a number drawn is not above `x`.
  double cumulative(double x);

  /// Returns the mean; infinity where the tail is so long that there is none.
  double mean();

  /// Returns the variance; infinity where the tail is so long that there is none.
  double variance();

  /// Returns one number drawn with one uniform number of the stream.
  default double sample(RandomStream stream) {
    return quantile(stream.nextUniform());
  }
}
