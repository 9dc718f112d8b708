package undercurrent.notebook;

import org.jspecify.annotations.Nullable;

/// The error that ends a cell which the user interrupted.
///
/// It is an [Error], so that a cell's `catch (Exception e)` does not swallow it.
final class CellStopped extends Error {

  private static final long serialVersionUID = 1L;

  CellStopped(String message) {
    super(message);
  }

  /// Tells where the cell was interrupted; code that swallowed the interrupt is stopped all the
  /// same.
  static CellStopped at(@Nullable Throwable stopped) {
    CellStopped result = new CellStopped("the cell was stopped");
    if (stopped != null) {
      result.setStackTrace(stopped.getStackTrace());
    }
    return result;
  }
}
