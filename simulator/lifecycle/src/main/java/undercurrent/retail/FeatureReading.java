package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.SignalReading;

/// How features arrive at the page: the affinity as its signal has it, and every row through what a
/// change may have put wrong on the way.
final class FeatureReading implements SignalReading {
  private final SignalReading signals;
  private final List<UnaryOperator<double[]>> wrong = new ArrayList<>();
  private Optional<FurtherFeatures> further = Optional.empty();

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

  /// Says which features of others are fetched from now on.
  void fetching(FurtherFeatures taken) {
    further = Optional.of(taken);
  }

  @Override
  public double[] further(ShopRequest request, Candidate candidate) {
    return further.map(taken -> taken.of(request, candidate)).orElse(NONE);
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
