package undercurrent.fitting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import undercurrent.random.Constant;
import undercurrent.random.Continuous;
import undercurrent.random.Discrete;
import undercurrent.random.Distribution;
import undercurrent.random.Empirical;

/// A family with its parameters estimated from observations, and what the tests say of it.
///
/// @param family the family
/// @param distribution the member under which the observations are most likely
/// @param logLikelihood the natural logarithm of the observations' density, or probability
/// @param verdicts those of the tests for which there are enough observations
public record Fit(
    Family family, Distribution distribution, double logLikelihood, List<Verdict> verdicts) {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]+(E-?[0-9]+)?");
  private static final MathContext DIGITS = new MathContext(4);

  /// Keeps the verdicts.
  public Fit {
    verdicts = List.copyOf(verdicts);
  }

  /// Fits a family to observations and tests the fit.
  ///
  /// @param level the level of the tests: 0.10, 0.05, 0.025 or 0.01
  /// @throws IllegalArgumentException when a value cannot come from the family
  public static Fit of(Family family, Observations data, double level) {
    CriticalValues.check(level);
    Distribution distribution = family.fit(data);
    var verdicts = new ArrayList<Verdict>();
    addIfEnough(verdicts, () -> GoodnessOfFit.chiSquare(family, data, level));
    if (!family.isForCounts()) {
      addIfEnough(verdicts, () -> GoodnessOfFit.kolmogorovSmirnov(family, data, level));
      addIfEnough(verdicts, () -> GoodnessOfFit.andersonDarling(family, data, level));
    }
    return new Fit(family, distribution, logLikelihood(distribution, data), verdicts);
  }

  private static void addIfEnough(List<Verdict> verdicts, Supplier<Verdict> test) {
    try {
      verdicts.add(test.get());
    } catch (TooFewValues tooFew) {
      // the table shows that there is no verdict
    }
  }

  private static double logLikelihood(Distribution distribution, Observations data) {
    return switch (distribution) {
      case Continuous continuous -> Arrays.stream(data.sorted()).map(continuous::logDensity).sum();
      case Discrete discrete -> Arrays.stream(data.sorted()).map(discrete::logProbability).sum();
      case Constant _, Empirical _ ->
          throw new IllegalStateException("no family has " + distribution);
    };
  }

  /// Returns Akaike's criterion, by which fits with different numbers of parameters are compared:
  /// less is better, and ten less is much better.
  public double aic() {
    return 2 * family.parameters() - 2 * logLikelihood;
  }

  /// Tells whether a test rejects the fit.
  public boolean isRejected() {
    return verdicts.stream().anyMatch(Verdict::rejects);
  }

  /// Returns the verdict of a test, if there were enough observations for it.
  public Optional<Verdict> verdict(Verdict.Test test) {
    return verdicts.stream().filter(verdict -> verdict.test() == test).findFirst();
  }

  /// Returns the distribution as scenario files write it, with its parameters to four digits.
  public String text() {
    String record = distribution.toString();
    String parameters = record.substring(record.indexOf('[') + 1, record.length() - 1);
    String written = parameters.replace(", ", " ");
    return family.title()
        + "("
        + NUMBER.matcher(written).replaceAll(found -> rounded(found.group()))
        + ")";
  }

  private static String rounded(String number) {
    return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
