package undercurrent.random;

/// A distribution cut to a range: what is drawn is distributed as the whole is, given that it lies
/// in the range.
///
/// It is sampled by inversion of the restricted range of probabilities; nothing is drawn twice. The
/// mean and the variance are integrals by double-exponential quadrature, exact to about eight
/// digits.
public final class Truncated implements Continuous {
  // Not a record: the probabilities at the ends are kept, as they are dear to compute.

  /// The least probability that the range may hold; with less, too few digits are left.
  private static final double LEAST_MASS = 1e-9;

  private final Continuous whole;
  private final double low;
  private final double high;
  private final double below;
  private final double mass;

  /// Cuts a distribution.
  ///
  /// @param whole the distribution that is cut
  /// @param low the lower end, or negative infinity
  /// @param high the upper end, above `low`, or positive infinity
  /// @throws IllegalArgumentException when less than 1e-9 of the probability lies in the range
  public Truncated(Continuous whole, double low, double high) {
    if (!(low < high)) {
      throw new IllegalArgumentException("truncated needs low < high, not " + low + " and " + high);
    }
    this.whole = whole;
    this.low = low;
    this.high = high;
    below = whole.cumulative(low);
    mass = whole.cumulative(high) - below;
    if (!(mass >= LEAST_MASS)) {
      throw new IllegalArgumentException(
          "truncated needs a range with at least "
              + LEAST_MASS
              + " of the probability; "
              + low
              + " to "
              + high
              + " has "
              + mass
              + " of "
              + whole);
    }
  }

  /// Returns the distribution that was cut.
  public Continuous whole() {
    return whole;
  }

  /// Returns the lower end.
  public double low() {
    return low;
  }

  /// Returns the upper end.
  public double high() {
    return high;
  }

  @Override
  public double quantile(double probability) {
    Demand.probability(probability);
    double inWhole = Math.min(below + mass * probability, Math.nextDown(1.0));
    return Math.clamp(whole.quantile(inWhole), low, high);
  }

  @Override
  public double cumulative(double x) {
    return Math.clamp((whole.cumulative(x) - below) / mass, 0, 1);
  }

  @Override
  public double logDensity(double x) {
    return x < low || x > high
        ? Double.NEGATIVE_INFINITY
        : whole.logDensity(x) - StrictMath.log(mass);
  }

  @Override
  public double mean() {
    return high == Double.POSITIVE_INFINITY && whole.mean() == Double.POSITIVE_INFINITY
        ? Double.POSITIVE_INFINITY
        : centre() + moment(centre(), 1);
  }

  @Override
  public double variance() {
    if (high == Double.POSITIVE_INFINITY && whole.variance() == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    return moment(mean(), 2);
  }

  @Override
  public String toString() {
    return "Truncated[whole=" + whole + ", low=" + low + ", high=" + high + "]";
  }

  private double centre() {
    return quantile(0.5);
  }

  /// Returns the mean of a power of the distance from a point. A tail without an upper end is what
  /// the rest leaves of the whole, since probabilities near 1 have few digits.
  private double moment(double point, int power) {
    if (high < Double.POSITIVE_INFINITY) {
      return integral(below, below + mass, point, power) / mass;
    }
    double off = whole.mean() - point;
    double all = power == 1 ? off : whole.variance() + off * off;
    return (all - integral(0, below, point, power)) / mass;
  }

  private double integral(double from, double to, double point, int power) {
    return to <= from
        ? 0
        : Quadrature.integral(
            probability -> {
              double off = whole.quantile(probability) - point;
              return power == 1 ? off : off * off;
            },
            from,
            Math.min(to, Math.nextDown(1.0)));
  }
}
