package undercurrent.driving;

import java.util.Locale;

/// The two permits under which California lets cars drive themselves on public roads.
public enum Permit {
  /// With a test driver on board.
  TEST_DRIVER,
  /// Without one.
  DRIVERLESS;

  /// Returns the name as the data set has it, such as `test_driver`.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the permit with a name of the data set.
  static Permit of(String id) {
    return switch (id) {
      case "test_driver" -> TEST_DRIVER;
      case "driverless" -> DRIVERLESS;
      default ->
          throw new IllegalArgumentException(
              "no permit '" + id + "'; the permits are test_driver and driverless");
    };
  }
}
