package undercurrent.shopping;

/// How a value that another team owns arrives: what the signal makes of its raw value.
@FunctionalInterface
public interface SignalReading {
  /// The signal of a customer's affinity to a brand.
  String AFFINITY = "affinity";

  /// No value at all.
  double[] NONE = {};

  /// The reading that changes nothing.
  SignalReading UNCHANGED = (signal, raw) -> raw;

  /// Returns the value that arrives.
  ///
  /// @param signal the name of the signal
  /// @param raw the value as its owner first meant it
  double read(String signal, double raw);

  /// Returns a row of features as the page gets it.
  ///
  /// @param made the row as it was made; may be changed
  default double[] row(double[] made) {
    return made;
  }

  /// Returns the values of features that others offer and the page fetches, beyond those of a row;
  /// none where none was taken up.
  default double[] further(ShopRequest request, Candidate candidate) {
    return NONE;
  }
}
