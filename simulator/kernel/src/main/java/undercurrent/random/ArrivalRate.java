package undercurrent.random;

import java.util.List;

/// How many arrivals an hour there are on average, constant over pieces of time.
///
/// Times are nanoseconds since the start. After the last piece the pieces begin again, or there are
/// no more arrivals.
///
/// @param pieces the pieces, one after the other from time 0, at least one
/// @param repeats whether the pieces begin again, such as the hours of a day
public record ArrivalRate(List<Piece> pieces, boolean repeats) {
  static final double NANOS_PER_HOUR = 3_600e9;

  /// Checks that there is a piece, that the cycle is shorter than 292 years, and that a rate that
  /// repeats is not always 0.
  public ArrivalRate {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("an arrival rate needs at least one piece, not 0");
    }
    long length = 0;
    for (Piece piece : pieces) {
      length += piece.length;
      if (length < 0) {
        throw new IllegalArgumentException(
            "an arrival rate needs pieces shorter than 292 years together");
      }
    }
    if (repeats && pieces.stream().allMatch(piece -> piece.perHour == 0)) {
      throw new IllegalArgumentException(
          "an arrival rate that repeats needs a piece with a rate above 0");
    }
  }

  /// A time with a constant rate.
  ///
  /// @param length how long, in nanoseconds, above 0
  /// @param perHour arrivals an hour, 0 or more
  public record Piece(long length, double perHour) {
    /// Checks both.
    public Piece {
      if (length <= 0) {
        throw new IllegalArgumentException(
            "a piece of an arrival rate needs a length above 0 ns, not " + length);
      }
      Demand.notNegative("a piece of an arrival rate", "a rate an hour", perHour);
    }

    double expected() {
      return perHour * (length / NANOS_PER_HOUR);
    }
  }

  /// Returns a rate that is always the same.
  public static ArrivalRate constant(double perHour) {
    return cycle((long) NANOS_PER_HOUR, perHour);
  }

  /// Returns a rate that repeats, from pieces of equal length: with an hour and 24 rates, one for
  /// each hour of the day; with an hour and 168, one for each hour of the week.
  ///
  /// @param length the length of each piece, in nanoseconds
  /// @param perHour arrivals an hour in each piece
  public static ArrivalRate cycle(long length, double... perHour) {
    return new ArrivalRate(pieces(length, perHour), true);
  }

  /// Returns a rate from pieces of equal length, after which there are no more arrivals.
  ///
  /// @param length the length of each piece, in nanoseconds
  /// @param perHour arrivals an hour in each piece
  public static ArrivalRate once(long length, double... perHour) {
    return new ArrivalRate(pieces(length, perHour), false);
  }

  private static List<Piece> pieces(long length, double... perHour) {
    return java.util.Arrays.stream(perHour).mapToObj(rate -> new Piece(length, rate)).toList();
  }

  /// Returns how many arrivals are expected from time 0 up to a time: the integral of the rate.
  ///
  /// @param time in nanoseconds, 0 or more
  public double expectedUntil(long time) {
    long cycle = length();
    double expected = repeats ? (double) (time / cycle) * expectedInCycle() : 0;
    long left = repeats ? time % cycle : time;
    for (Piece piece : pieces) {
      if (left <= piece.length) {
        return expected + piece.perHour * (left / NANOS_PER_HOUR);
      }
      expected += piece.expected();
      left -= piece.length;
    }
    return expected;
  }

  /// Returns the length of all pieces together, in nanoseconds.
  public long length() {
    return pieces.stream().mapToLong(Piece::length).sum();
  }

  double expectedInCycle() {
    return pieces.stream().mapToDouble(Piece::expected).sum();
  }
}
