package undercurrent.notebook.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The labs that come with the program.
final class Labs {
  static final List<String> NAMES = List.of("N01_OneLap.ipynb");

  private Labs() {}

  /// Copies the labs into a folder; a file that is there is a student's and stays as it is.
  ///
  /// @return the files that were written
  static List<Path> copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    var copied = new ArrayList<Path>();
    for (String name : NAMES) {
      Path target = folder.resolve(name);
      if (Files.notExists(target)) {
        copy(name, target);
        copied.add(target);
      }
    }
    return copied;
  }

  private static void copy(String name, Path target) throws IOException {
    try (InputStream lab = Labs.class.getResourceAsStream("/labs/" + name)) {
      if (lab == null) {
        throw new IllegalStateException("the program lacks the lab " + name);
      }
      Files.copy(lab, target);
    }
  }
}
