package undercurrent.retail;

import undercurrent.shopping.SignalReading;
import undercurrent.system.Signal;

/// How the affinity signal arrives: its slope is the cosine of a sixth of a half turn for each unit of
/// offset.
///
/// Six units turn likeness into distance and six more turn it back, as when the team that owns it
/// changes the convention: the same numbers with another meaning, never larger than before.
///
/// @param signal the signal behind it
record AffinityReading(Signal signal) implements SignalReading {
  private static final double TURN_PER_UNIT = StrictMath.PI / 6; // assumed

  @Override
  public double read(String name, double raw) {
    return raw * StrictMath.cos(TURN_PER_UNIT * signal.offset());
  }
}
