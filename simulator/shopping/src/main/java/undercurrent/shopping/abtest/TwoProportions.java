package undercurrent.shopping.abtest;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// How many trials an arm needs before a difference of two proportions is found, by the normal
/// approximation (Fleiss, Levin and Paik, *Statistical Methods for Rates and Proportions*, chapter
/// 4, without correction for continuity).
///
/// @param first the proportion of one arm, between 0 and 1
/// @param second the proportion of the other; not the same
/// @param level how often arms that do not differ are said to differ, two-sided, as in 0.05
public record TwoProportions(double first, double second, double level) {
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  /// Checks the proportions and the level.
  public TwoProportions {
    if (!(first > 0 && first < 1 && second > 0 && second < 1 && first != second)) {
      throw new IllegalArgumentException(
          "a sample size needs two different proportions between 0 and 1, not "
              + first
              + " and "
              + second);
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "a level of significance lies between 0 and 1, as 0.05 does, not " + level);
    }
  }

  /// Returns how many trials each arm needs; round it up.
  ///
  /// @param power how often the difference is found, between 0 and 1
  public double trialsPerArm(double power) {
    if (!(power > 0 && power < 1)) {
      throw new IllegalArgumentException("power lies between 0 and 1, as 0.8 does, not " + power);
    }
    double reach =
        NORMAL.inverseSurvivalProbability(level / 2) * pooledSd()
            + NORMAL.inverseCumulativeProbability(power) * ownSd();
    double size = reach / (first - second);
    return size * size;
  }

  /// Returns how often the difference is found, in its right direction.
  ///
  /// @param trials how many trials each arm has, above 0
  public double power(double trials) {
    double distance = StrictMath.sqrt(trials) * Math.abs(first - second);
    return NORMAL.cumulativeProbability(
        (distance - NORMAL.inverseSurvivalProbability(level / 2) * pooledSd()) / ownSd());
  }

  private double pooledSd() {
    double mean = (first + second) / 2;
    return StrictMath.sqrt(2 * mean * (1 - mean));
  }

  private double ownSd() {
    return StrictMath.sqrt(first * (1 - first) + second * (1 - second));
  }
}
