package undercurrent.report;

import undercurrent.verification.Expectation;
import undercurrent.verification.Expectation.AtLeast;
import undercurrent.verification.Expectation.AtMost;
import undercurrent.verification.Expectation.Near;
import undercurrent.verification.Expectation.Shown;
import undercurrent.verification.Expectation.SurelyAbove;
import undercurrent.verification.Expectation.SurelyBelow;
import undercurrent.verification.Expectation.WithinFactor;
import undercurrent.verification.Expectation.WithinInterval;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceReport;

/// The cells of a table of reference figures.
final class ReferenceText {
  /// What stands in place of a measurement that could not be made.
  static final String NEEDS_DATA = "needs the data folder";

  private ReferenceText() {}

  /// Returns the measured mean.
  static String measured(ReferenceFigure figure) {
    return figure.measured().isNone()
        ? NEEDS_DATA
        : Figures.decimals(figure.measured().mean(), figure.decimals());
  }

  /// Returns the interval, empty where chance had no part.
  static String interval(ReferenceFigure figure) {
    var measured = figure.measured();
    return measured.count() < 2
        ? ""
        : Figures.decimals(measured.low(), figure.decimals())
            + "–"
            + Figures.decimals(measured.high(), figure.decimals());
  }

  /// Returns what is expected, with its tolerance where that is more than the last digit's.
  static String expected(ReferenceFigure figure) {
    return switch (figure.expected()) {
      case Near(double value, double tolerance) ->
          Figures.decimals(value, figure.decimals())
              + (tolerance > 0.75 * StrictMath.pow(10, -figure.decimals())
                  ? "±" + Figures.decimals(tolerance, figure.decimals())
                  : "");
      case WithinFactor(double value, double factor) ->
          Figures.decimals(value, figure.decimals()) + " ×÷" + bound(factor);
      case WithinInterval(double value) -> Figures.decimals(value, figure.decimals());
      case AtLeast(double value) -> "≥ " + bound(value);
      case AtMost(double value) -> "≤ " + bound(value);
      case SurelyAbove(double value) -> "sure > " + bound(value);
      case SurelyBelow(double value) -> "sure < " + bound(value);
      case Shown _ -> "";
    };
  }

  private static String bound(double value) {
    return Figures.decimals(value, value == Math.rint(value) ? 0 : 2);
  }

  /// Returns the word of an expectation in a document.
  static String kind(Expectation expected) {
    return switch (expected) {
      case Near near -> "near";
      case WithinFactor within -> "within-factor";
      case WithinInterval within -> "within-interval";
      case AtLeast least -> "at-least";
      case AtMost most -> "at-most";
      case SurelyAbove above -> "surely-above";
      case SurelyBelow below -> "surely-below";
      case Shown _ -> "none";
    };
  }

  /// Returns whether a figure is as expected, in a word.
  static String verdict(ReferenceFigure figure) {
    return switch (figure.verdict()) {
      case INSIDE -> "yes";
      case OUTSIDE -> "NO";
      case SHOWN -> "";
      case NEEDS_DATA -> "–";
    };
  }

  /// Returns the result in a sentence.
  static String sentence(ReferenceReport report) {
    int inside = report.count(ReferenceFigure.Verdict.INSIDE);
    int outside = report.count(ReferenceFigure.Verdict.OUTSIDE);
    int missing = report.count(ReferenceFigure.Verdict.NEEDS_DATA);
    return inside
        + " of "
        + (inside + outside)
        + " figures are as their sources say, on seed "
        + report.seed()
        + (missing == 0
            ? "."
            : "; " + missing + " more need the data folder (undercurrent data list).");
  }
}
