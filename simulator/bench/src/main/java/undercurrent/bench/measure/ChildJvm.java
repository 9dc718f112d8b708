package undercurrent.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM of its own, on the class path of this one, that prints one number.
final class ChildJvm {
  private ChildJvm() {}

  /// Runs a main class, and returns the number on its last line; not a number where it failed, and
  /// then the log says why.
  static double number(List<String> flags, Class<?> main, List<String> arguments, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    try {
      int exit =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
      return exit == 0 ? Double.parseDouble(lines.getLast()) : Double.NaN;
    } catch (IOException failed) {
      throw new IllegalStateException("cannot start " + command, failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it ran", interrupted);
    }
  }
}
