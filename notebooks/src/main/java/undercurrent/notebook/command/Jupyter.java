package undercurrent.notebook.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The Jupyter of this machine.
///
/// @param program the program that serves notebooks
record Jupyter(Path program) {
  static final String HOW_TO_INSTALL =
      """
      found no jupyter-notebook and no jupyter-lab on the PATH. Install one:
        Debian, Ubuntu: apt-get install --no-install-recommends jupyter-notebook
        elsewhere:      pip install notebook
      The kernel is installed and the labs are copied: then run this command again, or open the
      labs in an editor that knows Jupyter.\
      """;

  private static final List<String> PROGRAMS = List.of("jupyter-notebook", "jupyter-lab");
  private static final int PATIENCE_SECONDS = 10;

  /// Returns the first program that serves notebooks on the path.
  static Optional<Jupyter> find(Map<String, String> environment) {
    for (String name : PROGRAMS) {
      for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
        for (String suffix : List.of("", ".exe")) {
          Path program = Path.of(folder, name + suffix);
          if (!folder.isBlank() && Files.isExecutable(program) && Files.isRegularFile(program)) {
            return Optional.of(new Jupyter(program));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// Serves a folder until the user ends it, and returns the program's exit code.
  int run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(program.toString());
    command.addAll(arguments);
    var server = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    var ending = new Thread(() -> end(server), "end of jupyter");
    Runtime.getRuntime().addShutdownHook(ending);
    return server.waitFor();
  }

  /// Ends the server with this program, so that none is left behind without a terminal.
  private static void end(java.lang.Process server) {
    server.destroy();
    try {
      if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException impatient) {
      Thread.currentThread().interrupt();
    }
  }
}
