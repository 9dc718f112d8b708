package undercurrent.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/// A mean over replications, corrected by what else is known about them: each replication also
/// observes controls whose true means are known (the mean of the service times that were drawn, for
/// instance), and what chance did to these tells what it did to the output (Law, *Simulation
/// Modeling and Analysis*, section 11.4; Lavenberg and Welch, *A perspective on the use of control
/// variables*, Management Science 27, 1981).
///
/// The output is regressed on the controls' deviations from their means; the estimate is the
/// intercept, and its interval has n − 1 − q degrees of freedom with n replications and q controls.
/// Without correlation each control widens the interval a little: the variance grows by
/// (n − 2) / (n − q − 2), so take few. The level is exact when output and controls are jointly
/// normal; else the estimate has a bias that falls as 1 / n.
///
/// @param estimate the corrected mean with its interval
/// @param coefficients what the output moves when a control moves by 1, in the order of the
///     controls
/// @param varianceRatio the estimated variance of the corrected mean divided by that of the plain
///     mean: near 1 − R² when there are many replications, above 1 when the controls do harm
public record ControlVariate(Estimate estimate, List<Double> coefficients, double varianceRatio) {
  private static final String NAME = "a control variate";

  /// Keeps a copy of the list.
  public ControlVariate {
    coefficients = List.copyOf(coefficients);
  }

  /// Returns the estimate of 95 % with one control.
  ///
  /// @param output one value a replication, 4 or more
  /// @param control one value a replication
  /// @param mean the true mean of the control
  public static ControlVariate of(List<Double> output, List<Double> control, double mean) {
    return of(output, List.of(control), List.of(mean), Confidence.USUAL);
  }

  /// Returns the estimate with several controls.
  ///
  /// @param output one value a replication, 3 more than there are controls or more
  /// @param controls for each control, one value a replication
  /// @param means the true mean of each control
  /// @param level how often such intervals hold the true mean, between 0 and 1
  public static ControlVariate of(
      List<Double> output, List<List<Double>> controls, List<Double> means, double level) {
    Given.equallyMany(
        "the list of controls and that of their means", controls.size(), means.size());
    Given.enough("the list of controls", 1, controls.size());
    int count = output.size();
    double[] outputs = Given.numbers(NAME, controls.size() + 3, output);
    var scales = new double[controls.size()];
    var rows = new double[count][controls.size()];
    for (int c = 0; c < controls.size(); c++) {
      Given.equallyMany(NAME, count, controls.get(c).size());
      double[] values = Given.numbers(NAME, count, controls.get(c));
      double mean = Given.number("the mean of a control", means.get(c));
      scales[c] = spread(values, c);
      for (int i = 0; i < count; i++) {
        rows[i][c] = (values[i] - mean) / scales[c];
      }
    }
    return regress(outputs, rows, scales, level);
  }

  private static double spread(double[] values, int control) {
    double sd = tally(values).sd();
    if (sd == 0) {
      throw new IllegalArgumentException("control " + control + " does not vary: leave it out");
    }
    return sd;
  }

  private static ControlVariate regress(
      double[] output, double[][] rows, double[] scales, double level) {
    var regression = new OLSMultipleLinearRegression(1e-9 * Math.sqrt(output.length));
    try {
      regression.newSampleData(output, rows);
      double[] beta = regression.estimateRegressionParameters();
      double error = regression.estimateRegressionParametersStandardErrors()[0];
      double freedom = output.length - 1.0 - scales.length;
      double plain = tally(output).variance() / output.length;
      return new ControlVariate(
          Estimate.around(beta[0], Confidence.reach(level, freedom) * error, output.length),
          coefficients(beta, scales),
          plain == 0 ? 1 : error * error / plain);
    } catch (SingularMatrixException e) {
      throw new IllegalArgumentException(
          "controls must not follow from one another: leave out those that add nothing", e);
    }
  }

  private static List<Double> coefficients(double[] beta, double[] scales) {
    var coefficients = new Double[scales.length];
    Arrays.setAll(coefficients, c -> beta[c + 1] / scales[c]);
    return List.of(coefficients);
  }

  private static Tally tally(double[] values) {
    var tally = new Tally();
    Arrays.stream(values).forEach(tally::add);
    return tally;
  }
}
