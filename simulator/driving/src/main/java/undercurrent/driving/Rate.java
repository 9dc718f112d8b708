package undercurrent.driving;

import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/// Events over an exposure, with the exact Poisson 95 % interval.
///
/// Garwood, *Fiducial limits for the Poisson distribution*, Biometrika 28 (1936). With no event the
/// upper end is 3.69 over the exposure; the one-sided "rule of three" is 3.00.
///
/// @param events how many events there were
/// @param exposure how much was driven, in the unit that the rate is per
public record Rate(int events, double exposure) {
  private static final double TAIL = 0.025;

  /// Checks the numbers.
  public Rate {
    if (events < 0 || !(exposure >= 0)) {
      throw new IllegalArgumentException(
          "a rate needs events and exposure of 0 or more, not " + events + " and " + exposure);
    }
  }

  /// Returns events over exposure, 0 without exposure.
  public double value() {
    return exposure == 0 ? 0 : events / exposure;
  }

  /// Returns the lower end of the interval.
  public double low() {
    return exposure == 0 || events == 0 ? 0 : mean(events, 1 - TAIL) / exposure;
  }

  /// Returns the upper end of the interval, infinite without exposure.
  public double high() {
    return exposure == 0 ? Double.POSITIVE_INFINITY : mean(events + 1, TAIL) / exposure;
  }

  /// Returns the one-sided upper limit, infinite without exposure.
  ///
  /// @param level how sure it is, such as 0.95
  public double upper(double level) {
    return exposure == 0 ? Double.POSITIVE_INFINITY : mean(events + 1, 1 - level) / exposure;
  }

  /// Returns how likely it is, if both rates were the same, that at least as many of all events fall
  /// on this exposure: the one-sided conditional test of two Poisson rates (Przyborowski and Wilenski
  /// 1940); 1 when nothing happened or one of them has no exposure.
  public double chanceOfMoreThan(Rate other) {
    int all = events + other.events;
    double share = exposure / (exposure + other.exposure);
    return events == 0 || !(share > 0 && share < 1)
        ? 1
        : Beta.regularizedBeta(share, events, all - events + 1.0);
  }

  /// Returns exposure over events, infinite without events.
  public double exposurePerEvent() {
    return events == 0 ? Double.POSITIVE_INFINITY : exposure / events;
  }

  /// Returns this rate and another, counted together.
  public Rate plus(Rate other) {
    return new Rate(events + other.events, exposure + other.exposure);
  }

  /// The mean at which a Poisson count stays below `count` with probability `below`.
  private static double mean(int count, double below) {
    double low = 0;
    double high = count + 10 * Math.sqrt(count) + 20;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (Gamma.regularizedGammaQ(count, middle) > below) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
