package undercurrent.notebook;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where Jupyter keeps a user's data, by Jupyter's own rules.
final class JupyterFolders {

  private JupyterFolders() {}

  /// The user's data folder.
  ///
  /// @param environment the environment variables
  /// @param home the user's home folder
  /// @param system the name of the operating system, as in `os.name`
  static Path data(Map<String, String> environment, Path home, String system) {
    String chosen = environment.getOrDefault("JUPYTER_DATA_DIR", "");
    if (!chosen.isBlank()) {
      return Path.of(chosen);
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Jupyter");
    }
    if (name.startsWith("windows")) {
      String roaming = environment.getOrDefault("APPDATA", "");
      return roaming.isBlank() ? home.resolve(".jupyter/data") : Path.of(roaming, "jupyter");
    }
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    return (shared.isBlank() ? home.resolve(".local").resolve("share") : Path.of(shared))
        .resolve("jupyter");
  }
}
