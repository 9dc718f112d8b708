package undercurrent.notebook;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The lines of a cell that begin with `%`: they change what the notebook's code can see.
///
/// @param addToClassPath takes each folder or jar that is added
record LineMagics(Consumer<Path> addToClassPath) {

  static final List<String> NAMES = List.of("jars", "classpath", "maven");

  /// Runs one line.
  ///
  /// @throws IllegalArgumentException that says what is accepted, when it cannot be run
  void run(CellPart.Magic line) {
    switch (line.name()) {
      case "jars" -> paths(line).stream().flatMap(LineMagics::jarsIn).forEach(addToClassPath);
      case "classpath" -> paths(line).forEach(addToClassPath);
      case "maven" ->
          throw new IllegalArgumentException(
              "%maven is not available in this kernel; copy the jar beside the notebook and write "
                  + "%jars name.jar");
      default ->
          throw new IllegalArgumentException(
              "There is no magic '%"
                  + line.name()
                  + "'; this kernel knows %jars and %classpath, and %%time in a cell's first line");
    }
  }

  private static List<Path> paths(CellPart.Magic line) {
    if (line.arguments().isEmpty()) {
      throw new IllegalArgumentException(
          "%" + line.name() + " needs a path, for example: %" + line.name() + " libs/*.jar");
    }
    List<Path> paths = new ArrayList<>();
    for (String pattern : line.arguments().split("\\s+")) {
      paths.addAll(matching(pattern));
    }
    return paths;
  }

  /// The existing paths for a pattern whose last name may have `*`.
  private static List<Path> matching(String pattern) {
    int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf('\\'));
    Path folder = Path.of(slash < 0 ? "" : pattern.substring(0, slash + 1)).toAbsolutePath();
    String name = pattern.substring(slash + 1);
    List<Path> found = new ArrayList<>();
    if (name.isEmpty() && Files.isDirectory(folder)) {
      found.add(folder);
    } else if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, name)) {
        entries.forEach(found::add);
      } catch (IOException e) {
        throw new IllegalArgumentException("'" + folder + "' cannot be read: " + e.getMessage(), e);
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No file matches '" + name + "' in " + folder.normalize() + "; paths begin there");
    }
    found.sort(null);
    return found;
  }

  private static Stream<Path> jarsIn(Path path) {
    if (!Files.isDirectory(path)) {
      return Stream.of(path);
    }
    return matching(path + "/*.jar").stream();
  }
}
