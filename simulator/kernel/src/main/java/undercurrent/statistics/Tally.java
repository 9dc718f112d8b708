package undercurrent.statistics;

/// The count, mean, variance and extremes of numbers that came one by one.
///
/// Welford's recurrence (1962): no large sums are subtracted. What is not a number makes the mean
/// and the variance no numbers.
public final class Tally {
  private long count;
  private double mean;
  private double squares;
  private double least = Double.POSITIVE_INFINITY;
  private double most = Double.NEGATIVE_INFINITY;

  /// Adds a number.
  public void add(double value) {
    count++;
    double off = value - mean;
    mean += off / count;
    squares += off * (value - mean);
    if (value < least) {
      least = value;
    }
    if (value > most) {
      most = value;
    }
  }

  /// Adds all numbers of another tally, which stays as it is. The result is that of one tally that
  /// saw both sequences, up to rounding (Chan, Golub and LeVeque 1979).
  public void merge(Tally other) {
    if (other.count == 0) {
      return;
    }
    long both = count + other.count;
    double off = other.mean - mean;
    double share = (double) other.count / both;
    squares += other.squares + off * off * share * count;
    mean += off * share;
    count = both;
    least = Math.min(least, other.least);
    most = Math.max(most, other.most);
  }

  /// Returns how many numbers were added.
  public long count() {
    return count;
  }

  /// Returns their mean, 0 when there are none.
  public double mean() {
    return mean;
  }

  /// Returns their sum.
  public double sum() {
    return mean * count;
  }

  /// Returns their sample variance, 0 for fewer than two.
  public double variance() {
    return count < 2 ? 0 : squares / (count - 1);
  }

  /// Returns their sample standard deviation.
  public double sd() {
    return Math.sqrt(variance());
  }

  /// Returns the least, positive infinity when there are none.
  public double least() {
    return least;
  }

  /// Returns the greatest, negative infinity when there are none.
  public double most() {
    return most;
  }
}
