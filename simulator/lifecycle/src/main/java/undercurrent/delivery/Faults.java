package undercurrent.delivery;

import undercurrent.random.RandomStream;

/// The ways in which changes can harm the system of a lifecycle.
@FunctionalInterface
public interface Faults {

  /// Returns what a slip in a change does; it has not begun.
  Fault of(Change change, RandomStream chance);
}
