package undercurrent.retail;

import undercurrent.lifecycle.RowsMadeTwice;
import undercurrent.shopping.LoggedRows;

/// The rows that a candidate is judged on: as pages were given them, or as training makes them.
///
/// @param twice both computations of them
record JudgedRows(RowsMadeTwice twice) {

  /// Returns the rows to judge on, and enters both computations of them in the books.
  LoggedRows of(LoggedRows logged) {
    twice.enter(logged.table());
    return new LoggedRows(twice.judged(logged.table()), logged.requests());
  }
}
