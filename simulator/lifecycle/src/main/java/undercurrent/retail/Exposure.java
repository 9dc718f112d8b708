package undercurrent.retail;

import java.util.Arrays;
import undercurrent.learning.Concentration;
import undercurrent.shopping.Slate;
import undercurrent.trace.Happening;

/// How often each item was shown in the last weeks, four at most.
final class Exposure {
  private static final int DAYS = 28;
  private static final int LAST_WEEK_FROM = 21;

  private final double[] shown;
  private Happening.ExposureRead read = new Happening.ExposureRead(0, 0);

  Exposure(int items) {
    shown = new double[items];
  }

  void add(Slate slate) {
    for (int item : slate.items()) {
      shown[item]++;
    }
  }

  /// Takes stock, and begins anew when four weeks are over.
  Happening.ExposureRead takeStock(int day) {
    read = new Happening.ExposureRead(Concentration.coverage(shown), Concentration.gini(shown));
    if (day % DAYS >= LAST_WEEK_FROM) {
      Arrays.fill(shown, 0);
    }
    return read;
  }

  /// Returns what was seen when stock was last taken.
  Happening.ExposureRead last() {
    return read;
  }
}
