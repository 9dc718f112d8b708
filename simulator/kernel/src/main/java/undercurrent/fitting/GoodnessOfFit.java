package undercurrent.fitting;

import undercurrent.fitting.CriticalValues.Table;
import undercurrent.fitting.Verdict.Test;
import undercurrent.random.Constant;
import undercurrent.random.Continuous;
import undercurrent.random.Discrete;
import undercurrent.random.Distribution;
import undercurrent.random.Empirical;

/// Tests whether observations come from a distribution (Law, section 6.6).
///
/// Each test is there for a distribution that was known before the observations were seen, and for
/// a family whose parameters are estimated from them. Then the critical values of Stephens are used
/// for the exponential, normal, lognormal and Weibull; a uniform is tested on the values between
/// its ends, for which it is known; for the others the verdict is conservative.
public final class GoodnessOfFit {
  private static final int LEAST_FOR_ANDERSON_DARLING = 5;

  private GoodnessOfFit() {}

  /// Tests a known distribution by Kolmogorov–Smirnov.
  ///
  /// @param level the level: 0.10, 0.05, 0.025 or 0.01
  public static Verdict kolmogorovSmirnov(Continuous known, Observations data, double level) {
    return kolmogorovSmirnov(Probabilities.known(known, data), level);
  }

  /// Tests a family by Kolmogorov–Smirnov, with its parameters estimated.
  ///
  /// @param family one for continuous values
  /// @param level the level: 0.10, 0.05, 0.025 or 0.01
  public static Verdict kolmogorovSmirnov(Family family, Observations data, double level) {
    return kolmogorovSmirnov(Probabilities.fitted(family, data), level);
  }

  private static Verdict kolmogorovSmirnov(Probabilities probabilities, double level) {
    int count = probabilities.count();
    double root = StrictMath.sqrt(count);
    double distance = probabilities.kolmogorovSmirnov();
    double statistic =
        switch (probabilities.table()) {
          case KNOWN -> distance * (root + 0.12 + 0.11 / root);
          case NORMAL -> distance * (root - 0.01 + 0.85 / root);
          case EXPONENTIAL -> (distance - 0.2 / count) * (root + 0.26 + 0.5 / root);
          case WEIBULL -> distance * root;
        };
    double critical = CriticalValues.kolmogorovSmirnov(probabilities.table(), count, level);
    return new Verdict(
        Test.KOLMOGOROV_SMIRNOV, statistic, critical, level, probabilities.conservative());
  }

  /// Tests a known distribution by Anderson–Darling.
  ///
  /// @param data five values or more
  /// @param level the level: 0.10, 0.05, 0.025 or 0.01
  public static Verdict andersonDarling(Continuous known, Observations data, double level) {
    return andersonDarling(Probabilities.known(known, data), level);
  }

  /// Tests a family by Anderson–Darling, with its parameters estimated.
  ///
  /// @param family one for continuous values
  /// @param data five values or more; seven for a uniform
  /// @param level the level: 0.10, 0.05, 0.025 or 0.01
  public static Verdict andersonDarling(Family family, Observations data, double level) {
    return andersonDarling(Probabilities.fitted(family, data), level);
  }

  private static Verdict andersonDarling(Probabilities probabilities, double level) {
    int count = probabilities.count();
    if (count < LEAST_FOR_ANDERSON_DARLING) {
      throw new TooFewValues(
          "Anderson–Darling needs " + LEAST_FOR_ANDERSON_DARLING + " or more values, not " + count);
    }
    double factor =
        switch (probabilities.table()) {
          case KNOWN -> 1;
          case NORMAL -> 1 + 0.75 / count + 2.25 / ((double) count * count);
          case EXPONENTIAL -> 1 + 0.6 / count;
          case WEIBULL -> 1 + 0.2 / StrictMath.sqrt(count);
        };
    double critical = CriticalValues.andersonDarling(probabilities.table(), level);
    return new Verdict(
        Test.ANDERSON_DARLING,
        factor * probabilities.andersonDarling(),
        critical,
        level,
        probabilities.conservative());
  }

  /// Tests a known distribution by chi-square, in cells of equal probability with at least five
  /// expected values each; counts are put in cells as equal as they allow.
  ///
  /// @param known a continuous or a discrete one
  /// @param data ten values or more
  /// @param level the level: 0.10, 0.05, 0.025 or 0.01
  public static Verdict chiSquare(Distribution known, Observations data, double level) {
    return switch (known) {
      case Continuous continuous ->
          ChiSquare.verdict(Probabilities.known(continuous, data), 0, level);
      case Discrete discrete -> ChiSquare.verdict(discrete, data, 0, level);
      case Constant _, Empirical _ ->
          throw new IllegalArgumentException(
              "chi-square needs a continuous or a discrete distribution, not " + known);
    };
  }

  /// Tests a family by chi-square, with its parameters estimated.
  ///
  /// The critical value has as many degrees as there are cells, less one. With parameters estimated
  /// from the values themselves the right one lies between that and one degree less for each
  /// parameter (Chernoff and Lehmann 1954), so that the verdict is conservative.
  ///
  /// @param data five values or more for each parameter and ten more
  /// @param level the level: 0.10, 0.05, 0.025 or 0.01
  public static Verdict chiSquare(Family family, Observations data, double level) {
    if (family.isForCounts()) {
      var fit = (Discrete) family.fit(data);
      return ChiSquare.verdict(fit, data, family.parameters(), level);
    }
    int estimated = family == Family.UNIFORM ? 0 : family.parameters();
    return ChiSquare.verdict(Probabilities.fitted(family, data), estimated, level);
  }

  /// Returns the table for a family whose parameters are estimated.
  static Table table(Family family) {
    return switch (family) {
      case NORMAL, LOGNORMAL -> Table.NORMAL;
      case EXPONENTIAL -> Table.EXPONENTIAL;
      case WEIBULL -> Table.WEIBULL;
      case GAMMA, UNIFORM, TRIANGULAR, BETA, POISSON, GEOMETRIC -> Table.KNOWN;
    };
  }
}
