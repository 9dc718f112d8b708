package undercurrent.fitting;

/// The first two derivatives of the logarithm of the gamma function, for arguments above 0.
///
/// Abramowitz and Stegun (1964), 6.3.5 and 6.4.6 up to an argument of 15, from there the asymptotic
/// series 6.3.18 and 6.4.12: about 13 digits.
final class Polygamma {
  private static final double ENOUGH = 15;

  private Polygamma() {}

  static double digamma(double x) {
    double sum = 0;
    double place = x;
    while (place < ENOUGH) {
      sum -= 1 / place;
      place++;
    }
    double square = 1 / (place * place);
    double series =
        square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square / 240)));
    return sum + StrictMath.log(place) - 0.5 / place - series;
  }

  static double trigamma(double x) {
    double sum = 0;
    double place = x;
    while (place < ENOUGH) {
      sum += 1 / (place * place);
      place++;
    }
    double square = 1 / (place * place);
    double series =
        square * (1.0 / 6 - square * (1.0 / 30 - square * (1.0 / 42 - square / 30))) / place;
    return sum + 1 / place + square / 2 + series;
  }
}
