package undercurrent.verification;

import undercurrent.statistics.Estimate;

/// What a source leads to expect of a measurement.
public sealed interface Expectation {

  /// Tells whether a measurement is as expected.
  boolean holdsFor(Estimate measured);

  /// The measured mean is as near to a number as its last printed digit, or another tolerance,
  /// says.
  ///
  /// @param value the number
  /// @param tolerance how far the mean may be from it, 0 or more
  record Near(double value, double tolerance) implements Expectation {
    /// Checks the tolerance.
    public Near {
      if (!(tolerance >= 0)) {
        throw new IllegalArgumentException("a tolerance must be 0 or more, not " + tolerance);
      }
    }

    @Override
    public boolean holdsFor(Estimate measured) {
      return Math.abs(measured.mean() - value) <= tolerance;
    }
  }

  /// The measured mean has the sign and the rough size of a number: a trial in another world is met
  /// so.
  ///
  /// @param value the number, above 0
  /// @param factor how many times larger or smaller the mean may be, above 1
  record WithinFactor(double value, double factor) implements Expectation {
    /// Checks both.
    public WithinFactor {
      if (!(value > 0 && factor > 1)) {
        throw new IllegalArgumentException(
            "a rough size needs a number above 0 and a factor above 1, not "
                + value
                + " and "
                + factor);
      }
    }

    @Override
    public boolean holdsFor(Estimate measured) {
      return value / factor <= measured.mean() && measured.mean() <= value * factor;
    }
  }

  /// The interval of the measurement holds a number: what theory says, met by chance.
  ///
  /// @param value the number
  record WithinInterval(double value) implements Expectation {
    @Override
    public boolean holdsFor(Estimate measured) {
      return measured.low() <= value && value <= measured.high();
    }
  }

  /// The measured mean is at least a number.
  ///
  /// @param value the number
  record AtLeast(double value) implements Expectation {
    @Override
    public boolean holdsFor(Estimate measured) {
      return measured.mean() >= value;
    }
  }

  /// The measured mean is at most a number.
  ///
  /// @param value the number
  record AtMost(double value) implements Expectation {
    @Override
    public boolean holdsFor(Estimate measured) {
      return measured.mean() <= value;
    }
  }

  /// The whole interval of the measurement lies above a number: a direction that chance does not
  /// explain.
  ///
  /// @param value the number
  record SurelyAbove(double value) implements Expectation {
    @Override
    public boolean holdsFor(Estimate measured) {
      return measured.low() > value;
    }
  }

  /// The whole interval of the measurement lies below a number.
  ///
  /// @param value the number
  record SurelyBelow(double value) implements Expectation {
    @Override
    public boolean holdsFor(Estimate measured) {
      return measured.high() < value;
    }
  }

  /// Nothing is expected: the measurement is shown for what it is, and no verdict stands on it.
  record Shown() implements Expectation {
    @Override
    public boolean holdsFor(Estimate measured) {
      return true;
    }

    @Override
    public double value() {
      return Double.NaN;
    }
  }

  /// Returns the number that a measurement is set beside; NaN where it is only shown.
  double value();
}
