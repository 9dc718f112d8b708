package undercurrent.debt;

/// What differs between the products that a debt can live in: the key that it writes, the stage that pays
/// it back.
public final class ByLifecycle {
  private ByLifecycle() {}

  /// Returns what holds in a lifecycle.
  ///
  /// @param lifecycle its name
  /// @param driving what holds in the data loop of cars
  /// @param shop what holds in the shop
  public static <T> T choose(String lifecycle, T driving, T shop) {
    return switch (lifecycle) {
      case "av" -> driving;
      case "retail" -> shop;
      default ->
          throw new IllegalArgumentException("no debt knows a lifecycle '" + lifecycle + "'");
    };
  }
}
