package undercurrent.fitting;

import java.util.Arrays;
import undercurrent.fitting.CriticalValues.Table;
import undercurrent.random.Continuous;
import undercurrent.random.Normal;

/// The cumulative probabilities of observations under a distribution, in rising order; if it is the
/// right one they are uniform.
///
/// @param sorted the probabilities
/// @param table where the critical values are
/// @param conservative whether the table does not allow for parameters that were estimated
record Probabilities(double[] sorted, Table table, boolean conservative) {

  /// Returns the probabilities under a distribution that does not depend on the observations.
  static Probabilities known(Continuous known, Observations data) {
    return new Probabilities(cumulative(known, data.sorted()), Table.KNOWN, false);
  }

  /// Returns the probabilities under the member of a family that is fitted to the observations.
  static Probabilities fitted(Family family, Observations data) {
    if (family.isForCounts()) {
      throw new IllegalArgumentException(
          "Kolmogorov–Smirnov and Anderson–Darling need a continuous family, not "
              + family.title());
    }
    var fit = (Continuous) family.fit(data);
    var table = GoodnessOfFit.table(family);
    return switch (family) {
      // the tables are for a standard deviation with n - 1
      case NORMAL -> new Probabilities(standardized(data), table, false);
      case LOGNORMAL -> new Probabilities(standardized(data.logarithms()), table, false);
      case EXPONENTIAL, WEIBULL -> new Probabilities(cumulative(fit, data.sorted()), table, false);
      case UNIFORM -> new Probabilities(cumulative(fit, inner(data)), table, false);
      case GAMMA, TRIANGULAR, BETA, POISSON, GEOMETRIC ->
          new Probabilities(cumulative(fit, data.sorted()), table, true);
    };
  }

  private static double[] standardized(Observations data) {
    return cumulative(new Normal(data.mean(), data.sd()), data.sorted());
  }

  private static double[] inner(Observations data) {
    data.requireCount("a test of uniform", 3);
    return Arrays.copyOfRange(data.sorted(), 1, data.count() - 1);
  }

  private static double[] cumulative(Continuous distribution, double[] sorted) {
    return Arrays.stream(sorted).map(distribution::cumulative).toArray();
  }

  int count() {
    return sorted.length;
  }

  /// Returns the greatest distance to the steps of the observed shares.
  double kolmogorovSmirnov() {
    double distance = 0;
    for (int i = 0; i < sorted.length; i++) {
      double above = (i + 1.0) / sorted.length - sorted[i];
      double below = sorted[i] - (double) i / sorted.length;
      distance = Math.max(distance, Math.max(above, below));
    }
    return distance;
  }

  /// Returns A²; a value that the distribution excludes counts like one at the last digit.
  double andersonDarling() {
    int count = sorted.length;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      double left = Math.max(sorted[i], 0x1.0p-53);
      double right = Math.min(sorted[count - 1 - i], 1 - 0x1.0p-53);
      sum += (2 * i + 1) * (StrictMath.log(left) + StrictMath.log1p(-right));
    }
    return -count - sum / count;
  }
}
