package undercurrent.kernel;

/// Thrown out of the waits of processes that are alive when their simulation is closed, so that
/// their `finally` blocks run; nobody else sees it.
final class Abandonment extends Error {
  Abandonment() {
    super("the simulation was closed", null, false, false);
  }
}
