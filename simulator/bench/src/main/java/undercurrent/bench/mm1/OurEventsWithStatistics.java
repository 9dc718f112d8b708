package undercurrent.bench.mm1;

import undercurrent.kernel.SimTime;
import undercurrent.statistics.Tally;
import undercurrent.statistics.TimeAverage;

/// M/M/1 in events that tallies the waits and averages the length of the line over time.
public final class OurEventsWithStatistics extends OurEvents {
  private final Tally waits = new Tally();
  private final TimeAverage length = new TimeAverage(0, 0);

  /// Makes it for a number of customers.
  public OurEventsWithStatistics(int customers) {
    super(customers);
  }

  /// Returns the waits, in seconds.
  public Tally waits() {
    return waits;
  }

  /// Returns how many waited, over time.
  public TimeAverage length() {
    return length;
  }

  @Override
  void served(double wait) {
    waits.add(wait / SimTime.SECOND);
  }

  @Override
  void changed(int waiting) {
    length.record(simulation().now(), waiting);
  }
}
