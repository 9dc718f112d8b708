package undercurrent.bench.measure;

import java.util.Arrays;
import undercurrent.bench.Row.Side;

/// What was measured of one library at one work.
///
/// @param work the work
/// @param counts what is counted a second, such as `events`
/// @param library the library, and how it is used
/// @param side whose it is
/// @param millions how many millions a second, one number an iteration of each fork; empty where it
///     failed
/// @param peakMegabytes the most memory resident, not a number where it failed
record Measurement(
    String work,
    String counts,
    String library,
    Side side,
    double[] millions,
    double peakMegabytes) {

  Measurement {
    millions = millions.clone();
    Arrays.sort(millions);
  }

  static Measurement of(Case row, double[] millions, double peakMegabytes) {
    return new Measurement(
        row.work(), row.counts(), row.library(), row.side(), millions, peakMegabytes);
  }

  @Override
  public double[] millions() {
    return millions.clone();
  }

  boolean failed() {
    return millions.length == 0;
  }

  double lowest() {
    return failed() ? Double.NaN : millions[0];
  }

  double highest() {
    return failed() ? Double.NaN : millions[millions.length - 1];
  }

  double median() {
    if (failed()) {
      return Double.NaN;
    }
    int middle = millions.length / 2;
    return millions.length % 2 == 1
        ? millions[middle]
        : (millions[middle - 1] + millions[middle]) / 2;
  }
}
