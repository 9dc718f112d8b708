package undercurrent.random;

import java.util.function.DoubleUnaryOperator;

/// Double-exponential integration, which bears functions that are infinite at an end.
///
/// Takahasi and Mori (1974), *Double exponential formulas for numerical integration*: the
/// trapezoidal rule after the substitution x = tanh(π/2 sinh t).
final class Quadrature {
  private static final double REACH = 3.7;
  private static final int HALVINGS = 8;
  private static final double PRECISION = 1e-13;

  private Quadrature() {}

  /// Returns the integral; the function is asked only strictly between the ends.
  static double integral(DoubleUnaryOperator function, double from, double to) {
    double half = (to - from) / 2;
    double step = 0.5;
    double sum = StrictMath.PI / 2 * function.applyAsDouble(from + half);
    for (double t = step; t < REACH; t += step) {
      sum += pair(function, from, to, t);
    }
    double last = sum * step;
    for (int halving = 0; halving < HALVINGS; halving++) {
      for (double t = step / 2; t < REACH; t += step) {
        sum += pair(function, from, to, t);
      }
      step /= 2;
      double next = sum * step;
      if (halving > 1 && Math.abs(next - last) <= PRECISION * Math.abs(next)) {
        return half * next;
      }
      last = next;
    }
    return half * last;
  }

  private static double pair(DoubleUnaryOperator function, double from, double to, double t) {
    double width = to - from;
    double angle = StrictMath.PI / 2 * StrictMath.sinh(t);
    double gap = 1 / (1 + StrictMath.exp(2 * angle)); // share of the width from the nearer end
    double weight = StrictMath.PI / 2 * StrictMath.cosh(t) * 4 * gap * (1 - gap);
    double left = from + width * gap;
    double right = to - width * gap;
    double sum = 0;
    if (left > from) {
      sum += function.applyAsDouble(left);
    }
    if (right < to) {
      sum += function.applyAsDouble(right);
    }
    return weight * sum;
  }
}
