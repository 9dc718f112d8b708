package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import undercurrent.shopping.SignalReading;

/// How features arrive at the page: the affinity as its signal has it, and every row through what a
/// change may have put wrong on the way.
final class FeatureReading implements SignalReading {
  private final SignalReading signals;
  private final List<UnaryOperator<double[]>> wrong = new ArrayList<>();

  FeatureReading(SignalReading signals) {
    this.signals = signals;
  }

  @Override
  public double read(String signal, double raw) {
    return signals.read(signal, raw);
  }

  @Override
  public double[] row(double[] made) {
    double[] row = made;
    for (UnaryOperator<double[]> each : wrong) {
      row = each.apply(row);
    }
    return row;
  }

  /// Puts something wrong on the way.
  void add(UnaryOperator<double[]> what) {
    wrong.add(what);
  }

  /// Puts it right again.
  void remove(UnaryOperator<double[]> what) {
    wrong.remove(what);
  }
}
