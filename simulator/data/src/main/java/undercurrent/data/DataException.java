package undercurrent.data;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A data file that cannot be used as it is. The message is complete: it can be shown to a user as
/// it stands, and says which file, what was expected, what was found and what to do.
public final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Makes an exception with a message for the user.
  public DataException(String message) {
    super(message);
  }

  /// Makes an exception with a message for the user and the failure behind it.
  public DataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// Returns the exception for a field that is not what its column holds.
  ///
  /// @param file the file that was read
  /// @param line the line in the file, counted from 1
  /// @param column the name of the column
  /// @param expected what the column holds, as in "a whole number"
  /// @param found the text that was there instead
  public static DataException malformed(
      Path file, long line, String column, String expected, String found) {
    return new DataException(
        file
            + ", line "
            + line
            + ", column "
            + column
            + ": expected "
            + expected
            + ", found '"
            + found
            + "'");
  }
}
