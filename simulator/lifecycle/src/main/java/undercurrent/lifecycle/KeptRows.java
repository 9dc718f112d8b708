package undercurrent.lifecycle;

import java.util.Optional;

/// Rows that are held back and kept for as long as nobody wants them renewed, and how many candidates they
/// have ranked since they were set aside.
///
/// @param <R> the rows, as a product has them
public final class KeptRows<R> {
  private Optional<R> rows = Optional.empty();
  private int ranked;

  /// Returns the rows; empty while others come each time.
  public Optional<R> rows() {
    return rows;
  }

  /// Keeps rows from now on, in place of those that are kept.
  public void keep(R fresh) {
    rows = Optional.of(fresh);
    ranked = 0;
  }

  /// Lets rows be held back anew.
  public void renew() {
    rows = Optional.empty();
    ranked = 0;
  }

  /// Takes note that rows ranked candidates, and returns how many they have ranked in all: those alone where
  /// nothing is kept.
  public int rank(int candidates) {
    if (rows.isEmpty()) {
      return candidates;
    }
    ranked += candidates;
    return ranked;
  }
}
