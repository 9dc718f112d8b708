package undercurrent.verification;

import undercurrent.statistics.Estimate;

/// Figures that belong together and come from one source.
///
/// @param name what they are about
/// @param source where they come from
public record Topic(String name, String source) {

  /// Returns a figure that takes no chance, expected as precisely as it is printed.
  public ReferenceFigure exact(String what, double measured, double expected, int decimals) {
    return exact(what, ReferenceFigure.exactly(measured), expected, decimals);
  }

  /// Returns a figure that is expected as precisely as it is printed.
  public ReferenceFigure exact(String what, Estimate measured, double expected, int decimals) {
    double half = 0.5 * StrictMath.pow(10, -decimals) + 1e-9;
    return near(what, measured, expected, half, decimals);
  }

  /// Returns a figure that is expected near a number.
  public ReferenceFigure near(
      String what, Estimate measured, double expected, double tolerance, int decimals) {
    return of(what, measured, new Expectation.Near(expected, tolerance), decimals);
  }

  /// Returns a figure of any expectation.
  public ReferenceFigure of(String what, Estimate measured, Expectation expected, int decimals) {
    return new ReferenceFigure(name, what, measured, expected, decimals, source);
  }
}
