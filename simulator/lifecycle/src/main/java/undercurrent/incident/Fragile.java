package undercurrent.incident;

import java.util.Optional;

/// Something of the system that an outage can hit.
public interface Fragile {

  /// Returns its name, as in the system graph where it is there.
  String name();

  /// Tells whether an outage holds.
  boolean isFailed();

  /// Fails.
  ///
  /// @param type `infrastructure`, `dependency`, `deploy` or `configuration`
  /// @param outage the trace event of the outage
  void fail(String type, long outage);

  /// Works again.
  ///
  /// @param restored the trace event that restored it
  void mend(long restored);

  /// Returns how to have somebody told at once when it fails; empty where that is so already.
  default Optional<Runnable> monitoring() {
    return Optional.empty();
  }
}
