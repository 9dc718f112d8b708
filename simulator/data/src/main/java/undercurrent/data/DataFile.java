package undercurrent.data;

import java.util.List;

/// One file of a data set, as it was recorded.
///
/// @param name the name of the file in the folder of its set
/// @param bytes its size
/// @param sha256 the SHA-256 of its content, 64 hexadecimal digits
/// @param columns the names in its first line, or none where it has no such line
public record DataFile(String name, long bytes, String sha256, List<String> columns) {

  /// Checks the size and the form of the hash.
  public DataFile {
    columns = List.copyOf(columns);
    if (bytes < 0 || !sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "file '"
              + name
              + "' needs a size of 0 or more and 64 hexadecimal digits, not "
              + bytes
              + " and '"
              + sha256
              + "'");
    }
  }

  /// Returns a file without a line of column names.
  static DataFile of(String name, long bytes, String sha256) {
    return new DataFile(name, bytes, sha256, List.of());
  }

  /// Returns a file whose first line names its columns, given separated by commas.
  static DataFile table(String name, long bytes, String sha256, String columns) {
    return new DataFile(name, bytes, sha256, List.of(columns.split(",")));
  }
}
