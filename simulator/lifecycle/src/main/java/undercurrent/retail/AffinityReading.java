package undercurrent.retail;

import undercurrent.shopping.SignalReading;
import undercurrent.system.Signal;

/// How the affinity signal arrives: each unit of offset lowers its slope by one.
///
/// A recalibration by the team that owns it so flattens the signal at one unit and turns it round
/// beyond: what was likeness has become distance, the same numbers with another meaning.
///
/// @param signal the signal behind it
record AffinityReading(Signal signal) implements SignalReading {
  private static final double SLOPE_PER_UNIT = 1; // assumed

  @Override
  public double read(String name, double raw) {
    return raw * (1 - SLOPE_PER_UNIT * signal.offset());
  }
}
