package undercurrent.fitting;

import java.util.Locale;
import undercurrent.random.Distribution;
import undercurrent.random.Exponential;
import undercurrent.random.Geometric;
import undercurrent.random.LogNormal;
import undercurrent.random.Normal;
import undercurrent.random.Poisson;
import undercurrent.random.Uniform;

/// A family of distributions whose parameters can be estimated from observations.
public enum Family {
  /// Values of 0 or more, not all 0.
  EXPONENTIAL(1, false),
  /// Any values that differ.
  NORMAL(2, false),
  /// Values above 0 that differ.
  LOGNORMAL(2, false),
  /// Values above 0 that differ.
  GAMMA(2, false),
  /// Values above 0 that differ.
  WEIBULL(2, false),
  /// Any values that differ; the ends are the least and the greatest.
  UNIFORM(2, false),
  /// Any values that differ; the ends are estimated, too.
  TRIANGULAR(3, false),
  /// Values above 0 and below 1 that differ; the ends are 0 and 1.
  BETA(2, false),
  /// Whole numbers of 0 or more.
  POISSON(1, true),
  /// Whole numbers of 0 or more: failures before the first success.
  GEOMETRIC(1, true);

  private final int parameters;
  private final boolean counts;

  Family(int parameters, boolean counts) {
    this.parameters = parameters;
    this.counts = counts;
  }

  /// Returns the name as scenario files write it.
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns how many parameters are estimated.
  public int parameters() {
    return parameters;
  }

  /// Tells whether the members are distributions of counts.
  public boolean isForCounts() {
    return counts;
  }

  /// Returns the member under which the observations are most likely (Law, section 6.5).
  ///
  /// @throws IllegalArgumentException when a value cannot come from any member, or when the values
  ///     do not differ and would have to
  public Distribution fit(Observations data) {
    return switch (this) {
      case EXPONENTIAL -> exponential(data);
      case NORMAL -> normal(data);
      case LOGNORMAL -> logNormal(data);
      case GAMMA -> GammaLikelihood.most(positive(data));
      case WEIBULL -> WeibullLikelihood.most(positive(data));
      case UNIFORM -> new Uniform(spread(data).least(), data.most());
      case TRIANGULAR -> TriangularLikelihood.most(spread(data));
      case BETA -> beta(data);
      case POISSON -> new Poisson(whole(data).mean());
      case GEOMETRIC -> new Geometric(1 / (whole(data).mean() + 1));
    };
  }

  private Distribution exponential(Observations data) {
    data.require(title(), "values of 0 or more", value -> value >= 0);
    if (data.most() == 0) {
      spread(data);
    }
    return new Exponential(data.mean());
  }

  private Distribution normal(Observations data) {
    return new Normal(spread(data).mean(), likelySd(data));
  }

  private Distribution logNormal(Observations data) {
    var logarithms = positive(data).logarithms();
    return LogNormal.ofLogarithm(logarithms.mean(), likelySd(logarithms));
  }

  private Distribution beta(Observations data) {
    data.require(title(), "values above 0 and below 1", value -> value > 0 && value < 1);
    return BetaLikelihood.most(spread(data));
  }

  private Observations positive(Observations data) {
    data.require(title(), "values above 0", value -> value > 0);
    return spread(data);
  }

  private Observations whole(Observations data) {
    data.require(
        title(),
        "whole numbers of 0 or more",
        value -> value >= 0 && value == StrictMath.rint(value));
    return data;
  }

  private Observations spread(Observations data) {
    data.requireSpread(title());
    return data;
  }

  private static double likelySd(Observations data) {
    return data.sd() * StrictMath.sqrt((data.count() - 1.0) / data.count());
  }
}
