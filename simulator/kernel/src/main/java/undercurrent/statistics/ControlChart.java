package undercurrent.statistics;

import java.util.ArrayDeque;
import java.util.Deque;

/// Tells whether a reading is out of what was usual before it (Shewhart 1931, individuals chart).
///
/// Usual is the mean and the standard deviation of the last readings that were not out of it; until
/// there are enough of them, nothing is unusual. Nothing needs to be known about the readings'
/// distribution or about how they depend on one another, beyond that it was the same before.
public final class ControlChart {
  private final int memory;
  private final double deviations;
  private final Deque<Double> usual = new ArrayDeque<>();

  /// Makes a chart without readings.
  ///
  /// @param memory how many readings make what is usual, 3 or more
  /// @param deviations how many standard deviations away is too far, above 0
  public ControlChart(int memory, double deviations) {
    if (memory < 3 || !(deviations > 0)) {
      throw new IllegalArgumentException(
          "a control chart needs a memory of 3 or more and deviations above 0, not "
              + memory
              + " and "
              + deviations);
    }
    this.memory = memory;
    this.deviations = deviations;
  }

  /// Takes a reading and tells whether it is too low; if so, it is not remembered.
  public boolean isTooLow(double reading) {
    return isOut(reading, usual.size() == memory && reading < mean() - reach());
  }

  /// Takes a reading and tells whether it is too high; if so, it is not remembered.
  public boolean isTooHigh(double reading) {
    return isOut(reading, usual.size() == memory && reading > mean() + reach());
  }

  /// Returns the highest reading that is not too high; infinity until there are enough readings.
  public double highest() {
    return usual.size() == memory ? mean() + reach() : Double.POSITIVE_INFINITY;
  }

  /// Forgets everything: the process is another one from now on.
  public void restart() {
    usual.clear();
  }

  private boolean isOut(double reading, boolean out) {
    if (!out) {
      usual.addLast(reading);
      if (usual.size() > memory) {
        usual.removeFirst();
      }
    }
    return out;
  }

  private double mean() {
    return tally().mean();
  }

  private double reach() {
    return deviations * tally().sd();
  }

  private Tally tally() {
    var tally = new Tally();
    usual.forEach(tally::add);
    return tally;
  }
}
