package undercurrent.law;

import undercurrent.random.RandomStream;
import undercurrent.statistics.ControlChart;

/// A monitor that pages when some readings in a row were out on the same side: two control charts,
/// and a count.
final class WindowedAlert {
  private final ControlChart below;
  private final ControlChart above;
  private final int memory;
  private final int windows;
  private int low;
  private int high;

  WindowedAlert(int memory, double deviations, int windows) {
    this.below = new ControlChart(memory, deviations);
    this.above = new ControlChart(memory, deviations);
    this.memory = memory;
    this.windows = windows;
  }

  /// Fills the memory with noise.
  void learn(RandomStream noise) {
    for (int i = 0; i < memory; i++) {
      pages(noise.nextNormal());
    }
    low = 0;
    high = 0;
  }

  /// Takes a reading and tells whether somebody is paged: once for each time that the count is
  /// full.
  boolean pages(double reading) {
    low = below.isTooLow(reading) ? low + 1 : 0;
    high = above.isTooHigh(reading) ? high + 1 : 0;
    if (low < windows && high < windows) {
      return false;
    }
    low = 0;
    high = 0;
    return true;
  }
}
