package undercurrent.random;

/// Values that were recorded, replayed one after the other: input that is driven by a trace.
///
/// No chance is in it. It says what happened and nothing of what might have happened (Law, section
/// 6.1); for that, fit a distribution to the values.
public final class Recorded {
  private final double[] values;
  private final AtEnd atEnd;
  private int next;

  /// What happens when the values have run out.
  public enum AtEnd {
    /// Asking for one more value is an error.
    REFUSE,
    /// The values begin again.
    REPEAT,
    /// The last value stays.
    KEEP_LAST
  }

  /// Makes a replay that begins with the first value.
  ///
  /// @param values the values, finite and at least one
  /// @param atEnd what happens when they have run out
  public Recorded(double[] values, AtEnd atEnd) {
    if (values.length == 0) {
      throw new IllegalArgumentException("recorded needs at least one value, not 0");
    }
    for (int i = 0; i < values.length; i++) {
      Demand.finite("recorded", "a value at index " + i, values[i]);
    }
    this.values = values.clone();
    this.atEnd = atEnd;
  }

  /// Returns the next value.
  ///
  /// @throws IllegalStateException when the values have run out and that is to be refused
  public double next() {
    if (next == values.length) {
      switch (atEnd) {
        case REFUSE ->
            throw new IllegalStateException(
                "all " + values.length + " recorded values have been replayed; one more was asked");
        case REPEAT -> next = 0;
        case KEEP_LAST -> next = values.length - 1;
      }
    }
    return values[next++];
  }

  /// Returns how many values are left before they run out.
  public int left() {
    return values.length - next;
  }
}
