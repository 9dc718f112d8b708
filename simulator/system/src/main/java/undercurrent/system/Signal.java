package undercurrent.system;

import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// An input that somebody else produces, with a meaning that its owner may change.
///
/// What arrives is the true value moved by an *offset*, in units of the signal's own noise. The
/// owner releases the signal anew and so moves the offset; consumers get the newest release unless
/// they have pinned an older one.
public final class Signal {
  private final Trace trace;
  private final String name;
  private final String owner;
  private final double noise;
  private double ownerOffset;
  private double pinnedOffset;
  private int release = 1;
  private int pinnedRelease;
  private long lastChange;

  /// Makes a signal at its first release, without offset.
  ///
  /// @param owner who produces it
  /// @param noise the size of one unit of offset, in the signal's own unit
  public Signal(Trace trace, String name, String owner, double noise) {
    this.trace = trace;
    this.name = name;
    this.owner = owner;
    this.noise = noise;
  }

  /// Returns its name, such as `camera-calibration`.
  public String name() {
    return name;
  }

  /// Returns who produces it.
  public String owner() {
    return owner;
  }

  /// Returns the release that consumers get, from 1.
  public int release() {
    return isPinned() ? pinnedRelease : release;
  }

  /// Returns how far consumers get it moved, in the signal's own unit.
  public double offset() {
    return noise * (isPinned() ? pinnedOffset : ownerOffset);
  }

  /// Returns the trace event that last changed what consumers get; 0 when none did.
  public long lastChange() {
    return lastChange;
  }

  /// Tells whether consumers have frozen it at a release.
  public boolean isPinned() {
    return pinnedRelease > 0;
  }

  /// Releases the signal anew, with its meaning moved.
  ///
  /// @param size in units of the signal's noise; may be negative
  public void shift(double size) {
    release++;
    ownerOffset += size;
    long event = trace.record(new Happening.SignalReleased(name, release, size));
    if (!isPinned()) {
      lastChange = event;
    }
  }

  /// Freezes what consumers get at the first release, the one that was vetted.
  public void pinToVetted() {
    pinnedRelease = 1;
    pinnedOffset = 0;
    lastChange = trace.record(new Happening.SignalPinned(name, pinnedRelease, true));
  }

  /// Freezes what consumers get at the release that they get now.
  public void pin() {
    pinnedRelease = release;
    pinnedOffset = ownerOffset;
    lastChange = trace.record(new Happening.SignalPinned(name, pinnedRelease, true));
  }

  /// Gives consumers the newest release again.
  public void unpin() {
    pinnedRelease = 0;
    lastChange = trace.record(new Happening.SignalPinned(name, release, false));
  }
}
