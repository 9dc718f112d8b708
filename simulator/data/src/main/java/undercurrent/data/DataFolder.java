package undercurrent.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The folder that holds the real data sets, each in a folder of its own id.
///
/// It is looked for in this order, and the first that exists is taken: the folder named on the
/// command line, the one named by the environment variable (or system property)
/// `UNDERCURRENT_DATA`, `~/.undercurrent/data`, and `../shared/data` beside a checkout. A folder
/// that was named must exist.
///
/// @param root the folder
/// @param foundBy which of the four places it is, in words
public record DataFolder(Path root, String foundBy) {
  /// The name of the environment variable, and of the system property, that names the folder.
  public static final String VARIABLE = "UNDERCURRENT_DATA";

  /// Returns the folder, or nothing where none of the places exists.
  ///
  /// @param option the folder of the command line's `--data`, if any
  /// @throws DataException when a folder was named and is not there
  public static Optional<DataFolder> find(Optional<Path> option) {
    var variables = new java.util.TreeMap<>(System.getenv());
    Optional.ofNullable(System.getProperty(VARIABLE))
        .ifPresent(value -> variables.put(VARIABLE, value));
    return find(
        option,
        variables,
        Path.of(System.getProperty("user.home", ".")),
        Path.of(System.getProperty("user.dir", ".")));
  }

  /// Returns the folder for given places: the same search, with nothing taken from the machine.
  ///
  /// @param option the folder of the command line, if any
  /// @param variables the environment
  /// @param home the user's folder
  /// @param checkout the folder in which the product runs
  public static Optional<DataFolder> find(
      Optional<Path> option, Map<String, String> variables, Path home, Path checkout) {
    if (option.isPresent()) {
      return Optional.of(named(option.get(), "--data"));
    }
    String variable = variables.getOrDefault(VARIABLE, "");
    if (!variable.isBlank()) {
      return Optional.of(named(Path.of(variable), VARIABLE));
    }
    return silent(home, checkout).stream().filter(f -> Files.isDirectory(f.root())).findFirst();
  }

  private static List<DataFolder> silent(Path home, Path checkout) {
    var places = new ArrayList<DataFolder>();
    places.add(new DataFolder(userFolder(home), "~/.undercurrent/data"));
    Optional<Path> at = Optional.of(checkout.toAbsolutePath().normalize());
    for (int up = 0; up < 4 && at.isPresent(); up++) { // a module's tests run below the checkout
      places.add(new DataFolder(at.get().resolveSibling("shared/data"), "../shared/data"));
      at = Optional.ofNullable(at.get().getParent());
    }
    return places;
  }

  /// Returns where data is imported to when no folder is named: `~/.undercurrent/data`.
  public static Path userFolder(Path home) {
    return home.resolve(".undercurrent").resolve("data");
  }

  private static DataFolder named(Path root, String by) {
    if (!Files.isDirectory(root)) {
      throw new DataException(
          "The data folder '"
              + root
              + "', named by "
              + by
              + ", is not there. Create it with"
              + " 'undercurrent data import', or name another");
    }
    return new DataFolder(root, by);
  }

  /// Returns the folder of a set.
  public Path of(DataSet set) {
    return root.resolve(set.id());
  }

  /// Returns whether the folder has a set, or a part of it.
  public boolean has(DataSet set) {
    return Files.isDirectory(of(set));
  }

  /// Returns the files of a set that are not in the folder; what is in them is not looked at.
  public List<DataFile> missing(DataSet set) {
    Path folder = of(set);
    return set.files().stream()
        .filter(file -> !Files.isRegularFile(folder.resolve(file.name())))
        .toList();
  }

  /// Returns the path of a recorded file.
  ///
  /// @throws DataException when the file is not there
  public Path file(DataSet set, String name) {
    Path path = of(set).resolve(set.file(name).name());
    if (!Files.isRegularFile(path)) {
      throw new DataException(
          "Data set '"
              + set.id()
              + "' has no file '"
              + path
              + "'. Its publisher offers it at "
              + set.publisher()
              + "; bring it in with 'undercurrent data import "
              + set.id()
              + " FILE'");
    }
    return path;
  }
}
