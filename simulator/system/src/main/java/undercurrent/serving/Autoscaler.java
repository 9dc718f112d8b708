package undercurrent.serving;

import undercurrent.kernel.Resource;
import undercurrent.kernel.SimProcess;
import undercurrent.kernel.SimTime;

/// Adds servers where requests queue, one at a time, and takes them away where most are idle.
///
/// @param most how many servers a component may get, 1 for none but its own
/// @param everyMs how often it looks, in milliseconds, which is also how long a new server takes
public record Autoscaler(int most, double everyMs) {
  /// Nobody adds servers.
  public static final Autoscaler NONE = new Autoscaler(1, 1);

  /// Checks the numbers.
  public Autoscaler {
    if (most < 1 || !(everyMs > 0)) {
      throw new IllegalArgumentException(
          "an autoscaler needs 1 server or more and a time above 0, not " + most + ", " + everyMs);
    }
  }

  /// Watches a component's servers for as long as requests come.
  void watch(SimProcess self, Resource servers, int least, long untilTime) {
    while (self.simulation().now() < untilTime) {
      self.hold(Math.round(everyMs * SimTime.MILLISECOND));
      int capacity = servers.capacity();
      if (servers.waiting() > capacity && capacity < most) {
        servers.capacity(capacity + 1);
      } else if (servers.waiting() == 0
          && capacity - servers.free() < capacity / 3.0
          && capacity > least) {
        servers.capacity(capacity - 1);
      }
    }
  }
}
