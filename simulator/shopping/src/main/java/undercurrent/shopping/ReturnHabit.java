package undercurrent.shopping;

import undercurrent.random.RandomStream;

/// How often bought goods come back, and after how long, as in UCI Online Retail: 8,539 cancelled
/// lines against 396,337 sold ones; held against the customer's last purchase of as many pieces of
/// the item, they came back after 9.3 days in the median and 25.5 in the mean, which a log-normal
/// with σ = √(2 ln(25.5 / 9.3)) has too.
final class ReturnHabit {
  static final double SHARE_OF_LINES = 8_539 / 396_337.0;
  static final double MEDIAN_DAYS = 9.3;
  static final double LOG_SD = 1.42;

  private ReturnHabit() {}

  /// Returns the days until the goods of a line come back, −1 when they do not; takes two draws.
  static int days(RandomStream stream) {
    boolean isReturned = stream.nextBernoulli(SHARE_OF_LINES);
    double normal = stream.nextNormal();
    return isReturned ? (int) Math.ceil(MEDIAN_DAYS * StrictMath.exp(LOG_SD * normal)) : -1;
  }
}
