package undercurrent.statistics;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// What a level of confidence means: how many standard errors an interval reaches to each side.
///
/// A level is taken as the decimal that was written, so that 0.95 leaves 0.025 on each side and not
/// 0.025000000000000022.
final class Confidence {
  static final double USUAL = 0.95;
  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Confidence() {}

  /// Returns the level itself, or says that it is none.
  static double checked(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "a level of confidence lies between 0 and 1, as 0.95 does, not " + level);
    }
    return level;
  }

  /// Returns the chance that is left on each side of a two-sided interval.
  static double eachTail(double level) {
    return left(level) / 2;
  }

  /// Returns the chance that is left in all.
  static double left(double level) {
    return BigDecimal.ONE.subtract(BigDecimal.valueOf(checked(level))).doubleValue();
  }

  /// Returns how many standard errors a two-sided interval by Student's t reaches to each side.
  static double reach(double level, double degreesOfFreedom) {
    return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(eachTail(level));
  }

  /// Returns how many standard errors the interval reaches when the variance is known: less than by
  /// Student's t, and quick to compute.
  static double normalReach(double level) {
    return NORMAL.inverseSurvivalProbability(eachTail(level));
  }

  /// Returns the chance that a standard normal number is above a value.
  static double normalAbove(double value) {
    return NORMAL.survivalProbability(value);
  }
}
