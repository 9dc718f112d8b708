package undercurrent.cli;

import java.io.UncheckedIOException;
import java.util.Arrays;
import undercurrent.catalogue.Catalogue.UnknownNameException;
import undercurrent.data.DataException;
import undercurrent.report.OutputException;

/// Failures that are the program's own fault, and not that of its input or of the machine. They are the
/// only ones of which the user sees where in the program they happened.
final class Bugs {
  private static final int FRAMES = 3;

  private Bugs() {}

  /// Tells whether a failure is one.
  static boolean isBug(Throwable failure) {
    return switch (failure) {
      case Failure _, UnknownNameException _, DataException _, OutputException _ -> false;
      case UncheckedIOException _, UnsupportedOperationException _ -> false;
      default -> true;
    };
  }

  /// Returns what is behind a failure.
  static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /// Returns what is behind a failure and where it happened.
  static String place(Throwable failure) {
    Throwable root = root(failure);
    return root + " in " + Arrays.stream(root.getStackTrace()).limit(FRAMES).toList();
  }
}
