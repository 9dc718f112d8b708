package undercurrent.serving;

import java.util.ArrayList;
import java.util.List;
import undercurrent.random.RandomStream;

/// How many requests a second a path answers within an objective.
///
/// The search doubles the rate until the objective is missed and then halves the interval, on the
/// same luck at each rate, so that more requests never look faster by chance.
///
/// @param objectiveMs the 99th percentile that must be kept, in milliseconds, above 0
/// @param requests how many requests a window has
public record Capacity(double objectiveMs, int requests) {
  private static final double FIRST = 1;
  private static final double CLOSE = 1.01; // the interval that is left, as a ratio
  private static final int DOUBLINGS = 40;

  /// What a rate was seen to give.
  public record Try(double requestsPerSecond, TrafficWindow.Latency all, boolean kept) {}

  /// Checks the numbers.
  public Capacity {
    if (!(objectiveMs > 0) || requests < 100) {
      throw new IllegalArgumentException(
          "a capacity needs an objective above 0 and 100 requests or more, not "
              + objectiveMs
              + " and "
              + requests);
    }
  }

  /// Tries rates; the last that was kept, in the order of rates, is the capacity.
  public List<Try> search(TrafficWindow window, RandomStream stream) {
    var tries = new ArrayList<Try>();
    double kept = 0;
    double missed = Double.POSITIVE_INFINITY;
    double rate = FIRST;
    for (int i = 0; i < DOUBLINGS && Double.isInfinite(missed); i++) {
      Try next = at(rate, window, stream);
      tries.add(next);
      kept = next.kept() ? rate : kept;
      missed = next.kept() ? missed : rate;
      rate *= 2;
    }
    while (kept > 0 && missed / kept > CLOSE && !Double.isInfinite(missed)) {
      Try next = at(Math.sqrt(kept * missed), window, stream);
      tries.add(next);
      kept = next.kept() ? next.requestsPerSecond() : kept;
      missed = next.kept() ? missed : next.requestsPerSecond();
    }
    tries.sort(java.util.Comparator.comparingDouble(Try::requestsPerSecond));
    return tries;
  }

  private Try at(double rate, TrafficWindow window, RandomStream stream) {
    var latencies = window.run(rate, requests, stream);
    var all = latencies.getLast();
    return new Try(rate, all, all.p99() <= objectiveMs);
  }
}
