package undercurrent.verification;

import undercurrent.statistics.Estimate;

/// A figure that the product has to reproduce: what was measured with its own classes, beside what
/// a source says.
///
/// @param topic what it belongs to; figures of one topic stand together
/// @param what what is measured, with its unit
/// @param measured the measurement; [Estimate#NONE] where it needs data that is not there
/// @param expected what the source leads to expect
/// @param decimals how many decimals tell something
/// @param source where the expectation comes from
public record ReferenceFigure(
    String topic,
    String what,
    Estimate measured,
    Expectation expected,
    int decimals,
    String source) {

  /// Whether a figure is as expected.
  public enum Verdict {
    /// It is.
    INSIDE,
    /// It is not.
    OUTSIDE,
    /// Nothing was expected of it.
    SHOWN,
    /// It could not be measured, since the data folder is not there.
    NEEDS_DATA
  }

  /// Checks that something is said and that the decimals can be printed.
  public ReferenceFigure {
    if (topic.isBlank() || what.isBlank() || source.isBlank() || decimals < 0 || decimals > 6) {
      throw new IllegalArgumentException(
          "a reference figure needs a topic, a name, a source and 0 to 6 decimals, not "
              + decimals);
    }
  }

  /// Returns a measurement without chance.
  public static Estimate exactly(double value) {
    return new Estimate(value, value, value, 1);
  }

  /// Returns whether the figure is as expected.
  public Verdict verdict() {
    if (measured.isNone()) {
      return Verdict.NEEDS_DATA;
    }
    if (expected instanceof Expectation.Shown) {
      return Verdict.SHOWN;
    }
    return expected.holdsFor(measured) ? Verdict.INSIDE : Verdict.OUTSIDE;
  }
}
