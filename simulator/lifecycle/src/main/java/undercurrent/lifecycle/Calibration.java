package undercurrent.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.SequencedMap;

/// Measures how long each service takes for a request, on the machine it runs on.
///
/// It is the only place that reads the machine's clock. What it finds is stored with the program
/// and replayed by every run, so that a run stays the same everywhere.
public final class Calibration {
  private static final int WARM_UP = 20_000;
  private static final int SAMPLES = 20_000;
  private static final int QUANTILES = 101;
  private static final double NANOS_PER_MILLISECOND = 1e6;

  private Calibration() {}

  /// Returns lines of a service's name and 101 quantiles of its time in milliseconds.
  public static String measure(SequencedMap<String, Runnable> operations) {
    var text = new StringBuilder("# service, quantiles 0 to 1 of its time in ms, as measured\n");
    operations.forEach((service, work) -> text.append(line(service, work)));
    return text.toString();
  }

  private static String line(String service, Runnable work) {
    for (int i = 0; i < WARM_UP; i++) {
      work.run();
    }
    double[] milliseconds = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      long begin = System.nanoTime();
      work.run();
      milliseconds[i] = (System.nanoTime() - begin) / NANOS_PER_MILLISECOND;
    }
    Arrays.sort(milliseconds);
    var line = new StringBuilder(service);
    for (int q = 0; q < QUANTILES; q++) {
      // the last percent is cut at 99.9 %, since beyond it the machine's own pauses are measured
      double share = Math.min(0.999, q / (QUANTILES - 1.0));
      line.append(String.format(Locale.ROOT, ",%.5f", milliseconds[(int) (share * (SAMPLES - 1))]));
    }
    return line.append('\n').toString();
  }
}
