package undercurrent.fitting;

import java.util.Arrays;
import java.util.function.DoublePredicate;

/// Values that were observed, independent of one another and all finite.
///
/// Messages name a value by its index in the order given, from 0.
public final class Observations {
  private final double[] values;
  private final double[] sorted;
  private final double mean;
  private final double sd;

  private Observations(double[] values) {
    this.values = values;
    sorted = values.clone();
    Arrays.sort(sorted);
    mean = Arrays.stream(sorted).sum() / sorted.length;
    double squares = 0;
    for (double value : sorted) {
      squares += (value - mean) * (value - mean);
    }
    sd = StrictMath.sqrt(squares / (sorted.length - 1));
  }

  /// Returns the observations of the given values.
  ///
  /// @param values two or more
  public static Observations of(double... values) {
    if (values.length < 2) {
      throw new IllegalArgumentException(
          "observations need two or more values, not " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "observations need finite values, but the value at index " + i + " is " + values[i]);
      }
    }
    return new Observations(values.clone());
  }

  /// Returns how many there are.
  public int count() {
    return values.length;
  }

  /// Returns the values from the least to the greatest.
  public double[] sorted() {
    return sorted.clone();
  }

  /// Returns the least value.
  public double least() {
    return sorted[0];
  }

  /// Returns the greatest value.
  public double most() {
    return sorted[sorted.length - 1];
  }

  /// Returns the mean.
  public double mean() {
    return mean;
  }

  /// Returns the sample standard deviation, with n − 1.
  public double sd() {
    return sd;
  }

  /// Returns the logarithms of the values, which are all above 0.
  Observations logarithms() {
    return new Observations(Arrays.stream(values).map(StrictMath::log).toArray());
  }

  /// Refuses the observations unless every value is as a distribution needs it.
  void require(String kind, String what, DoublePredicate holds) {
    for (int i = 0; i < values.length; i++) {
      if (!holds.test(values[i])) {
        throw new IllegalArgumentException(
            kind + " needs " + what + ", but the value at index " + i + " is " + values[i]);
      }
    }
  }

  void requireSpread(String kind) {
    if (least() == most()) {
      throw new IllegalArgumentException(
          kind + " needs values that differ, but all " + count() + " are " + least());
    }
  }

  void requireCount(String kind, int least) {
    if (count() < least) {
      throw new TooFewValues(kind + " needs " + least + " or more values, not " + count());
    }
  }
}
