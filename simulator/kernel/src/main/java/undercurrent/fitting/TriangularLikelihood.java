package undercurrent.fitting;

import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import undercurrent.random.Triangular;

/// The triangular distribution under which observations are most likely, with all three values
/// unknown.
///
/// For given ends the likely mode is one of the observations (Oliver 1972; Kotz and van Dorp 2004,
/// *Beyond Beta*, section 1.4), which is found by trying each. The ends are found by the simplex
/// method of Nelder and Mead, on the logarithms of their distances from the observations. Where the
/// likelihood rises without end as an end comes closer, the end is an observation.
final class TriangularLikelihood {
  private static final double FIRST_DISTANCE = StrictMath.log(0.1);
  private static final int EVALUATIONS = 10_000;
  private static final int ROUNDS = 3;
  private static final double LONGEST = 600; // of a logarithm

  private final double[] places;

  /// Takes the observations, moved and scaled to 0 … 1, in rising order.
  private TriangularLikelihood(double[] places) {
    this.places = places;
  }

  static Triangular most(Observations data) {
    double[] values = data.sorted();
    double width = data.most() - data.least();
    double[] places = new double[values.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = (values[i] - data.least()) / width;
    }
    var search = new TriangularLikelihood(places);
    double[] gaps = search.gaps();
    return new Triangular(
        data.least() - width * gaps[0],
        values[search.mode(gaps[0], gaps[1]).index],
        data.most() + width * gaps[1]);
  }

  /// Returns how far the likely ends are from the observations.
  private double[] gaps() {
    double[] logs = {FIRST_DISTANCE, FIRST_DISTANCE};
    for (int round = 0; round < ROUNDS; round++) {
      logs =
          new SimplexOptimizer(1e-12, 1e-12)
              .optimize(
                  new MaxEval(EVALUATIONS),
                  GoalType.MAXIMIZE,
                  new ObjectiveFunction(point -> mode(gap(point[0]), gap(point[1])).likelihood),
                  new InitialGuess(logs),
                  new NelderMeadSimplex(2, 1.0))
              .getPoint();
    }
    return new double[] {gap(logs[0]), gap(logs[1])};
  }

  private static double gap(double log) {
    return StrictMath.exp(Math.clamp(log, -LONGEST, LONGEST));
  }

  /// The place of a mode among the observations and the log-likelihood with it.
  private record Mode(int index, double likelihood) {}

  private Mode mode(double below, double above) {
    int count = places.length;
    double[] falls = new double[count + 1]; // sums from the end
    for (int i = count - 1; i >= 0; i--) {
      falls[i] = falls[i + 1] + StrictMath.log(1 - places[i] + above);
    }
    double rises = 0;
    var best = new Mode(0, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < count; i++) {
      double rise = StrictMath.log(places[i] + below);
      double fall = falls[i] - falls[i + 1];
      double likelihood = rises - i * rise + falls[i + 1] - (count - 1 - i) * fall;
      if (likelihood > best.likelihood) {
        best = new Mode(i, likelihood);
      }
      rises += rise;
    }
    double height = StrictMath.log(2 / (1 + below + above));
    return new Mode(best.index, best.likelihood + count * height);
  }
}
