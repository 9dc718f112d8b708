package undercurrent.fitting;

import java.util.Locale;

/// What a test of goodness of fit says.
///
/// @param test the test
/// @param statistic the statistic, in the form that the critical value is for
/// @param critical what the statistic exceeds with the probability `level` when the fit is right
/// @param level the level of the test: 0.10, 0.05, 0.025 or 0.01
/// @param conservative whether a right fit is rejected less often than that, since the critical
///     value does not allow for parameters that were estimated
public record Verdict(
    Test test, double statistic, double critical, double level, boolean conservative) {

  /// The tests.
  public enum Test {
    /// Counts in cells against expected counts.
    CHI_SQUARE("chi-square"),
    /// The greatest distance between the observed and the fitted cumulative probability.
    KOLMOGOROV_SMIRNOV("Kolmogorov–Smirnov"),
    /// Squared distances that weigh more in the tails.
    ANDERSON_DARLING("Anderson–Darling");

    private final String title;

    Test(String title) {
      this.title = title;
    }

    /// Returns the name for people.
    public String title() {
      return title;
    }
  }

  /// Tells whether the fit is rejected.
  public boolean rejects() {
    return statistic > critical;
  }

  /// Returns the comparison, such as `0.58 <= 0.90`.
  public String comparison() {
    return String.format(Locale.ROOT, "%.2f %s %.2f", statistic, rejects() ? ">" : "<=", critical);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %s, %s at %s %%",
        test.title,
        comparison(),
        rejects() ? "rejected" : "not rejected",
        Percent.of(level));
  }
}
