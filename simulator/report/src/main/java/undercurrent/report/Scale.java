package undercurrent.report;

import java.util.ArrayList;
import java.util.List;

/// An axis: what it measures, its ends, and where it is labelled.
///
/// @param title what it measures and in which unit; empty for an axis without letters
/// @param low its lower end
/// @param high its upper end, above the lower
/// @param ticks where it is labelled
record Scale(String title, double low, double high, List<Tick> ticks) {
  private static final int STEPS = 6;
  private static final int MOST_WHOLE_TICKS = 16;
  private static final double ZERO_BELOW = 0.6; // of a power of ten
  private static final double MARGIN = 0.2; // beside 0

  /// A labelled place.
  record Tick(double at, String label) {}

  /// Copies the ticks.
  Scale {
    ticks = List.copyOf(ticks);
  }

  /// Returns an axis without letters.
  static Scale silent(double low, double high) {
    return new Scale("", low, high, List.of());
  }

  /// Returns an axis from 0 that holds the greatest value.
  static Scale fromZero(String title, double greatest) {
    double step = roundStep(greatest > 0 ? greatest / STEPS : 1.0 / STEPS);
    int steps = (int) Math.max(1, Math.ceil(greatest / step));
    int decimals = (int) Math.clamp(Math.ceil(-StrictMath.log10(step)), 0, 6);
    var ticks = new ArrayList<Tick>();
    for (int i = 0; i <= steps; i++) {
      ticks.add(new Tick(i * step, Figures.decimals(i * step, decimals)));
    }
    return new Scale(title, 0, steps * step, ticks);
  }

  /// Returns an axis that holds two values and does not begin at 0 unless they are near it.
  static Scale between(String title, double least, double greatest) {
    double step = roundStep((greatest > least ? greatest - least : 1) / STEPS);
    int decimals = (int) Math.clamp(Math.ceil(-StrictMath.log10(step)), 0, 6);
    long first = (long) Math.floor(least / step);
    long last = Math.max(first + 1, (long) Math.ceil(greatest / step));
    var ticks = new ArrayList<Tick>();
    for (long i = first; i <= last; i++) {
      ticks.add(new Tick(i * step, Figures.decimals(i * step, decimals)));
    }
    return new Scale(title, first * step, last * step, ticks);
  }

  /// Returns an axis of powers of ten with a place for 0 at its lower end; what is drawn on it is
  /// given by [#logarithmOrZero].
  ///
  /// @param least the least value above 0
  static Scale logarithmicWithZero(String title, double least, double greatest) {
    int low = (int) Math.floor(StrictMath.log10(least));
    int high = (int) Math.max(low + 1.0, Math.ceil(StrictMath.log10(greatest)));
    var ticks = new ArrayList<Tick>();
    ticks.add(new Tick(low - ZERO_BELOW, "0"));
    for (int power = low; power <= high; power++) {
      double value = StrictMath.pow(10, power);
      ticks.add(new Tick(power, Figures.decimals(value, Math.max(0, -power))));
    }
    return new Scale(title, low - ZERO_BELOW - MARGIN, high, ticks);
  }

  /// Returns the place of a value on an axis of powers of ten with a place for 0.
  double logarithmOrZero(double value) {
    return value > 0 ? StrictMath.log10(value) : ticks.getFirst().at();
  }

  /// Returns an axis of things that are counted, with room around the first and the last.
  static Scale counted(String title, int first, int last) {
    int every = Math.max(1, Math.ceilDiv(last - first + 1, MOST_WHOLE_TICKS));
    var ticks = new ArrayList<Tick>();
    for (int i = first; i <= last; i += every) {
      ticks.add(new Tick(i, String.valueOf(i)));
    }
    return new Scale(title, first - 0.5, last + 0.5, ticks);
  }

  /// Returns an axis of powers of ten; what is drawn on it are logarithms.
  ///
  /// @param least the least value, above 0; a bar to it still has a length
  static Scale logarithmic(String title, double least, double greatest) {
    int low = (int) Math.ceil(StrictMath.log10(least)) - 1;
    int high = (int) Math.max(low + 1.0, Math.ceil(StrictMath.log10(greatest)));
    var ticks = new ArrayList<Tick>();
    for (int power = low; power <= high; power++) {
      double value = StrictMath.pow(10, power);
      ticks.add(new Tick(power, Figures.decimals(value, Math.max(0, -power))));
    }
    return new Scale(title, low, high, ticks);
  }

  /// Returns where a value lies, from 0 at the lower end to 1 at the upper.
  double share(double value) {
    return (value - low) / (high - low);
  }

  /// Returns 1, 2 or 5 times a power of ten, no less than a step.
  private static double roundStep(double least) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
    for (int factor : List.of(1, 2, 5)) {
      if (factor * power >= least * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
