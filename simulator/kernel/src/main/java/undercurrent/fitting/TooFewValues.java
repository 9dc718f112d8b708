package undercurrent.fitting;

/// There are too few values for a test, which a table of several tests may leave out.
final class TooFewValues extends IllegalArgumentException {
  TooFewValues(String message) {
    super(message);
  }
}
