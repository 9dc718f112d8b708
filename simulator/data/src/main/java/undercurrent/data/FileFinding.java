package undercurrent.data;

import java.nio.file.Path;

/// The outcome of a check of one file.
///
/// @param set the data set
/// @param file the file as recorded
/// @param path where it was looked for
/// @param state what was found
/// @param message the finding in words, with the expected size and hash
public record FileFinding(DataSet set, DataFile file, Path path, FileState state, String message) {

  /// Returns whether the file can be used.
  public boolean usable() {
    return state == FileState.PRESENT || state == FileState.EQUIVALENT;
  }
}
