package undercurrent.shopping.abtest;

/// A test that may be looked at after every request: the mixture sequential probability ratio test
/// (Robbins 1970; Johari, Koomen, Pekelis and Walsh, KDD 2017).
///
/// The likelihood ratio is averaged over differences drawn from a normal distribution around 0. When
/// the arms are alike the p-value ever falls to α with probability α at most, whenever one stops,
/// up to the normal approximation of shares. A plain test that is looked at ten times says that
/// alike arms differ in 19 % of cases, not in 5 % (Armitage, McPherson and Rowe 1969).
public final class SequentialTest {
  private static final int LEAST_SUCCESSES = 10; // an arm; before that shares are far from normal

  private final double spread;
  private double pValue = 1;

  /// Makes a test before its first request.
  ///
  /// @param spread standard deviation of the differences that it is made for: the power is best for
  ///   differences about that large, and the level holds for any
  public SequentialTest(double spread) {
    if (!(spread > 0)) {
      throw new IllegalArgumentException(
          "a sequential test needs differences with a spread above 0, not " + spread);
    }
    this.spread = spread;
  }

  /// Takes in all that is known by now, and returns the p-value: the least so far.
  public double look(ArmCounts first, ArmCounts second) {
    if (Math.min(first.successes(), second.successes()) >= LEAST_SUCCESSES) {
      var arms = new ProportionDifference(first, second);
      double variance = arms.pooledVariance();
      double mixed = variance + spread * spread;
      double difference = second.share() - first.share();
      double logRatio =
          0.5 * StrictMath.log(variance / mixed)
              + difference * difference * spread * spread / (2 * variance * mixed);
      pValue = Math.min(pValue, StrictMath.exp(-logRatio));
    }
    return pValue;
  }

  /// Returns the p-value of the last look, 1 before the first.
  public double pValue() {
    return pValue;
  }
}
