package undercurrent.retail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import undercurrent.shopping.Candidate;
import undercurrent.shopping.ShopRequest;
import undercurrent.shopping.SignalReading;

/// How features arrive at the page: the affinity as its signal has it, and every row through what a
/// change may have put wrong on the way.
final class FeatureReading implements SignalReading {
  private final SignalReading signals;
  private final List<UnaryOperator<double[]>> supplied = new ArrayList<>();
  private final List<UnaryOperator<double[]>> wrong = new ArrayList<>();
  private List<UnaryOperator<double[]>> onTheWay = List.of();
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
    for (UnaryOperator<double[]> each : onTheWay) {
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

  /// Lets a supplier send another number, before anything else happens to it; a second release in the
  /// same unit changes nothing more.
  void supply(UnaryOperator<double[]> what) {
    supplied.add(what);
    settle();
  }

  /// Takes a conversion of one such release in use; where another of the same unit is read wrongly, it
  /// goes on to be.
  void convert(UnaryOperator<double[]> what) {
    supplied.remove(what);
    settle();
  }

  /// Puts something wrong on the way.
  void add(UnaryOperator<double[]> what) {
    wrong.add(what);
    settle();
  }

  /// Puts it right again.
  void remove(UnaryOperator<double[]> what) {
    wrong.remove(what);
    settle();
  }

  private void settle() {
    onTheWay = Stream.concat(supplied.stream().distinct(), wrong.stream()).toList();
  }
}
