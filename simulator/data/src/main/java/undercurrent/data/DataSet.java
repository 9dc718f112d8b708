package undercurrent.data;

import java.net.URI;
import java.util.List;

/// A set of real data that the product can read, and that it does not ship.
///
/// @param id the name of the set, which is also the name of its folder
/// @param title what the set holds
/// @param licence the terms of use, as far as they were read
/// @param attribution the words to keep with results that come from the set
/// @param publisher where its publisher offers it
/// @param files the files, in the form that was recorded
public record DataSet(
    String id,
    String title,
    String licence,
    String attribution,
    URI publisher,
    List<DataFile> files) {

  /// Checks that there is a file.
  public DataSet {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("data set '" + id + "' needs at least one file");
    }
  }

  /// Returns the recorded file of a name.
  ///
  /// @throws DataException when the set has no such file
  public DataFile file(String name) {
    return files.stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new DataException(
                    "Data set '"
                        + id
                        + "' has no file '"
                        + name
                        + "'; it has "
                        + files.stream().map(DataFile::name).toList()));
  }

  /// Returns the number of bytes of all files.
  public long bytes() {
    return files.stream().mapToLong(DataFile::bytes).sum();
  }
}
