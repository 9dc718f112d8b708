package undercurrent.random;

/// The times of arrivals that come at random, at a rate that changes with time: a Poisson process,
/// homogeneous or not.
///
/// Each arrival takes one uniform number: it makes an exponential number of mean 1, and the next
/// arrival is where the integral of the rate has grown by that (Çinlar 1975; Law, section 8.6.2).
/// Arrivals at the same nanosecond are possible.
public final class PoissonArrivals {
  /// The time of an arrival that never comes.
  public static final long NEVER = Long.MAX_VALUE;

  private final ArrivalRate rate;
  private final RandomStream stream;
  private final long cycle;
  private final double expectedInCycle;
  private long pieceStart;
  private int piece;
  private double intoPiece; // in ns; not rounded, so that no time is lost from gap to gap

  /// Makes the arrivals from time 0 on.
  ///
  /// @param rate the rate
  /// @param stream where the uniform numbers come from
  public PoissonArrivals(ArrivalRate rate, RandomStream stream) {
    this(rate, stream, 0);
  }

  /// Makes the arrivals from a time on.
  ///
  /// @param rate the rate, whose pieces begin at time 0
  /// @param stream where the uniform numbers come from
  /// @param start the time before which nothing arrives, in nanoseconds, 0 or more
  public PoissonArrivals(ArrivalRate rate, RandomStream stream, long start) {
    if (start < 0) {
      throw new IllegalArgumentException("arrivals need a start of 0 ns or more, not " + start);
    }
    this.rate = rate;
    this.stream = stream;
    cycle = rate.length();
    expectedInCycle = rate.expectedInCycle();
    pieceStart = rate.repeats() ? start / cycle * cycle : 0;
    while (pieceStart != NEVER && start - pieceStart >= rate.pieces().get(piece).length()) {
      enterNextPiece();
    }
    intoPiece = pieceStart == NEVER ? 0 : start - pieceStart;
  }

  /// Returns the time of the next arrival in nanoseconds, not before the one returned last, or
  /// `NEVER` when the pieces are over or the arrival lies beyond 292 years.
  public long next() {
    if (pieceStart == NEVER) {
      return NEVER;
    }
    double left = -StrictMath.log1p(-stream.nextUniform());
    while (pieceStart != NEVER) {
      var current = rate.pieces().get(piece);
      double perNano = current.perHour() / ArrivalRate.NANOS_PER_HOUR;
      double available = (current.length() - intoPiece) * perNano;
      if (left < available) {
        intoPiece += left / perNano;
        return timeInPiece(current.length());
      }
      left -= available;
      enterNextPiece();
      left = skipCycles(left);
    }
    return NEVER;
  }

  private long timeInPiece(long length) {
    long into = Math.min((long) intoPiece, length - 1);
    return pieceStart > NEVER - into ? NEVER : pieceStart + into;
  }

  private void enterNextPiece() {
    pieceStart = later(pieceStart, rate.pieces().get(piece).length());
    intoPiece = 0;
    piece++;
    if (piece == rate.pieces().size()) {
      piece = 0;
      if (!rate.repeats()) {
        pieceStart = NEVER;
      }
    }
  }

  private double skipCycles(double left) {
    if (!rate.repeats() || left < expectedInCycle) {
      return left;
    }
    double cycles = Math.floor(left / expectedInCycle);
    boolean beyond = cycles * cycle >= (double) NEVER - pieceStart;
    pieceStart = beyond ? NEVER : pieceStart + (long) cycles * cycle;
    return Math.max(0, left - cycles * expectedInCycle);
  }

  private static long later(long time, long length) {
    return time > NEVER - length ? NEVER : time + length;
  }
}
