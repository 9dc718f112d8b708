package undercurrent.shopping;

/// How a value that another team owns arrives: what the signal makes of its raw value.
@FunctionalInterface
public interface SignalReading {
  /// The signal of a customer's affinity to a brand.
  String AFFINITY = "affinity";

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
}
