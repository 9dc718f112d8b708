package undercurrent.random;

import org.apache.commons.math3.special.Gamma;

/// A distribution of numbers, sampled by inversion.
///
/// The names of the parameters are those of Law, *Simulation Modeling and Analysis*, chapter 6.
/// Each kind checks its parameters when it is made.
public sealed interface Distribution {

  /// Returns the number that the distribution stays below with the given probability in (0, 1).
  double quantile(double probability);

  /// Returns the mean.
  double mean();

  /// Returns one number drawn with one uniform number of the stream.
  default double sample(RandomStream stream) {
    return quantile(stream.nextUniform());
  }

  /// Always the same value.
  record Constant(double value) implements Distribution {
    public Constant {
      require(Double.isFinite(value), "constant needs a finite value", value);
    }

    @Override
    public double quantile(double probability) {
      return value;
    }

    @Override
    public double mean() {
      return value;
    }
  }

  /// Any number between two bounds is equally likely.
  record Uniform(double low, double high) implements Distribution {
    public Uniform {
      require(low <= high, "uniform needs low <= high; low", low);
    }

    @Override
    public double quantile(double probability) {
      return low + (high - low) * probability;
    }

    @Override
    public double mean() {
      return (low + high) / 2;
    }
  }

  /// The time between events that come at random.
  record Exponential(double mean) implements Distribution {
    public Exponential {
      require(mean > 0, "exponential needs a mean above 0", mean);
    }

    @Override
    public double quantile(double probability) {
      return -mean * StrictMath.log1p(-probability);
    }
  }

  /// The bell curve.
  record Normal(double mean, double sd) implements Distribution {
    public Normal {
      require(sd >= 0, "normal needs an sd of 0 or more", sd);
    }

    @Override
    public double quantile(double probability) {
      return mean + sd * NormalQuantile.of(probability);
    }
  }

  /// A positive number whose logarithm is normal, given by its *own* mean and sd.
  record LogNormal(double mean, double sd) implements Distribution {
    public LogNormal {
      require(mean > 0, "lognormal needs a mean above 0", mean);
      require(sd >= 0, "lognormal needs an sd of 0 or more", sd);
    }

    @Override
    public double quantile(double probability) {
      double variance = StrictMath.log1p(sd * sd / (mean * mean));
      double location = StrictMath.log(mean) - variance / 2;
      return StrictMath.exp(location + StrictMath.sqrt(variance) * NormalQuantile.of(probability));
    }
  }

  /// Least, most likely and greatest value, joined by straight lines.
  record Triangular(double low, double mode, double high) implements Distribution {
    public Triangular {
      require(low <= mode && mode <= high, "triangular needs low <= mode <= high; mode", mode);
    }

    @Override
    public double quantile(double probability) {
      if (high == low) {
        return low;
      }
      double turn = (mode - low) / (high - low);
      return probability < turn
          ? low + StrictMath.sqrt(probability * (high - low) * (mode - low))
          : high - StrictMath.sqrt((1 - probability) * (high - low) * (high - mode));
    }

    @Override
    public double mean() {
      return (low + mode + high) / 3;
    }
  }

  /// A time to failure with falling (shape < 1), constant or rising hazard.
  record Weibull(double shape, double scale) implements Distribution {
    public Weibull {
      require(shape > 0, "weibull needs a shape above 0", shape);
      require(scale > 0, "weibull needs a scale above 0", scale);
    }

    @Override
    public double quantile(double probability) {
      return scale * StrictMath.pow(-StrictMath.log1p(-probability), 1 / shape);
    }

    @Override
    public double mean() {
      return scale * StrictMath.exp(Gamma.logGamma(1 + 1 / shape));
    }
  }

  /// Values that were observed, joined by straight lines between the order statistics.
  record Empirical(double[] sorted) implements Distribution {
    public Empirical {
      require(sorted.length > 0, "empirical needs at least one value; count", sorted.length);
      sorted = sorted.clone();
      java.util.Arrays.sort(sorted);
    }

    @Override
    public double quantile(double probability) {
      double place = probability * (sorted.length - 1);
      int below = (int) place;
      return below + 1 < sorted.length
          ? sorted[below] + (place - below) * (sorted[below + 1] - sorted[below])
          : sorted[below];
    }

    @Override
    public double mean() {
      if (sorted.length == 1) {
        return sorted[0];
      }
      double sum = 0;
      for (int i = 0; i + 1 < sorted.length; i++) {
        sum += (sorted[i] + sorted[i + 1]) / 2;
      }
      return sum / (sorted.length - 1);
    }
  }

  private static void require(boolean holds, String message, double value) {
    if (!holds) {
      throw new IllegalArgumentException(message + ", not " + value);
    }
  }
}
