package undercurrent.cli.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import undercurrent.cli.ExitCode;
import undercurrent.cli.Failure;
import undercurrent.lifecycle.KeptFile;

/// The runs that were kept in a folder.
///
/// @param root the folder, such as `runs`
public record KeptRuns(Path root) {

  /// Returns the folder of a run that kept its database.
  ///
  /// @param run a folder, or the name of one in the root
  /// @throws Failure when there is none, or it has no database
  public Path withDatabase(String run) {
    Path named = Path.of(run);
    Path folder = Files.isDirectory(named) ? named : root.resolve(run);
    if (!Files.isDirectory(folder)) {
      String where = named.getNameCount() > 1 || named.isAbsolute() ? "" : " here or in " + root;
      throw new Failure(
          ExitCode.INPUT_OUTPUT, "there is no run folder " + run + where + "; " + others());
    }
    if (!Files.isRegularFile(folder.resolve(KeptFile.DATABASE))) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT,
          folder
              + " keeps no database (only the run command keeps one, of the lifecycle retail); "
              + others());
    }
    return folder;
  }

  private String others() {
    List<Path> found = all();
    return found.isEmpty()
        ? "undercurrent run retail makes one"
        : "those that have one: "
            + found.stream().map(Path::toString).collect(Collectors.joining(", "));
  }

  private List<Path> all() {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (var folders = Files.list(root)) {
      return folders
          .filter(folder -> Files.isRegularFile(folder.resolve(KeptFile.DATABASE)))
          .filter(folder -> !folder.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
