package undercurrent.fitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// All families fitted to the same observations, the likeliest first.
///
/// The order is by Akaike's criterion. It does not say that the first fits well: that is what the
/// tests are for, and a look at the data. A test that does not reject has not shown that the fit is
/// right; with few observations nothing is rejected, with very many everything is.
///
/// @param observations what the families were fitted to
/// @param level the level of the tests
/// @param fits the fits, by Akaike's criterion
/// @param refusals why other families could not be fitted, one sentence each
public record RankedFits(
    Observations observations, double level, List<Fit> fits, List<String> refusals) {
  private static final double LEVEL = 0.05;
  private static final int LEAST_VALUES = 10;

  /// Keeps the lists.
  public RankedFits {
    fits = List.copyOf(fits);
    refusals = List.copyOf(refusals);
  }

  /// Fits all continuous families, with tests at the level 0.05.
  ///
  /// @param values ten or more, finite
  public static RankedFits ofContinuous(double... values) {
    return of(Observations.of(values), LEVEL, family -> !family.isForCounts());
  }

  /// Fits all families for counts, with tests at the level 0.05.
  ///
  /// @param values ten or more whole numbers of 0 or more
  public static RankedFits ofCounts(double... values) {
    return of(Observations.of(values), LEVEL, Family::isForCounts);
  }

  /// Fits the families chosen.
  ///
  /// @param data ten values or more
  /// @param level the level of the tests: 0.10, 0.05, 0.025 or 0.01
  /// @param chosen which families
  public static RankedFits of(Observations data, double level, Predicate<Family> chosen) {
    CriticalValues.check(level);
    data.requireCount("a ranking of fits", LEAST_VALUES);
    var fits = new ArrayList<Fit>();
    var refusals = new ArrayList<String>();
    for (Family family : Family.values()) {
      if (chosen.test(family)) {
        try {
          fits.add(Fit.of(family, data, level));
        } catch (IllegalArgumentException refused) {
          refusals.add(String.valueOf(refused.getMessage()));
        }
      }
    }
    fits.sort(Comparator.comparingDouble(Fit::aic));
    return new RankedFits(data, level, fits, refusals);
  }

  /// Returns the likeliest fit.
  ///
  /// @throws IllegalStateException when no family could be fitted
  public Fit best() {
    if (fits.isEmpty()) {
      throw new IllegalStateException("no family could be fitted: " + String.join("; ", refusals));
    }
    return fits.getFirst();
  }

  /// Returns the fits as a table, a line each: the distribution, Akaike's criterion, and for each
  /// test the statistic and the critical value, with an `x` where the fit is rejected and a `c`
  /// where the verdict is conservative.
  public String table() {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d values from %.4g to %.4g, mean %.4g, sd %.4g; tests at %s %%\n",
            observations.count(),
            observations.least(),
            observations.most(),
            observations.mean(),
            observations.sd(),
            Percent.of(level)));
    String row = "%-43s %8s  %-17s %-15s %s";
    text.append(line(row, "fit", "AIC", "chi-square", "Kolmogorov–S.", "Anderson–D."));
    for (Fit fit : fits) {
      text.append(
          line(
              row,
              fit.text(),
              String.format(Locale.ROOT, "%.2f", fit.aic()),
              cell(fit, Verdict.Test.CHI_SQUARE),
              cell(fit, Verdict.Test.KOLMOGOROV_SMIRNOV),
              cell(fit, Verdict.Test.ANDERSON_DARLING)));
    }
    refusals.forEach(refusal -> text.append("not fitted: ").append(refusal).append('\n'));
    text.append("x: rejected; c: rejects too seldom, as the parameters are estimated\n");
    return text.toString();
  }

  private static String line(String form, Object... cells) {
    return String.format(Locale.ROOT, form, cells).stripTrailing() + "\n";
  }

  private static String cell(Fit fit, Verdict.Test test) {
    return fit.verdict(test)
        .map(v -> v.comparison() + (v.rejects() ? " x" : "") + (v.conservative() ? " c" : ""))
        .orElse("-");
  }

  @Override
  public String toString() {
    return table();
  }
}
