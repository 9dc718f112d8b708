package undercurrent.notebook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The Jupyter of this machine with our kernel in it, for tests that are skipped where there is
/// none.
///
/// @param folder where it keeps what it needs
public record RealJupyter(Path folder) {
  private static final String PYTHON = "/usr/bin/python3";

  /// Installs the kernel for a Jupyter of its own; skips the calling test where Jupyter is absent.
  public static RealJupyter in(Path folder) throws Exception {
    var jupyter = new RealJupyter(folder);
    assumeTrue(
        Files.isExecutable(Path.of(PYTHON))
            && jupyter.python(20, "-c", "import jupyter_client, nbconvert, nbclient") == 0,
        "Jupyter is absent. On Debian: apt-get install --no-install-recommends "
            + "jupyter-nbconvert python3-nbclient jupyter-client jupyter-core");
    kernel().into(folder.resolve("data"));
    return jupyter;
  }

  /// Returns the kernel as users have it, without the classes of the tests.
  private static KernelInstallation kernel() {
    var running = KernelInstallation.ofThisProgram();
    var classPath =
        running.classPath().stream().filter(path -> !path.endsWith("test-classes")).toList();
    return new KernelInstallation(running.java(), running.flags(), classPath);
  }

  /// Executes a notebook into another file of the folder and returns nbconvert's exit code.
  public int execute(Path notebook, String output, int seconds) throws Exception {
    return python(
        seconds,
        "-m",
        "jupyter",
        "nbconvert",
        "--to",
        "notebook",
        "--execute",
        notebook.toAbsolutePath().toString(),
        "--output-dir",
        folder.toString(),
        "--output",
        output,
        "--ExecutePreprocessor.record_timing=False",
        "--ExecutePreprocessor.timeout=" + seconds);
  }

  /// Runs Python and returns its exit code, or -1 when it takes too long.
  public int python(int seconds, String... arguments) throws Exception {
    var command = new ArrayList<String>(List.of(PYTHON));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().put("JUPYTER_PATH", folder.resolve("data").toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(folder.resolve("log.txt").toFile());
    java.lang.Process process = builder.start();
    if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      return -1;
    }
    return process.exitValue();
  }

  /// Returns what the last run of Python printed.
  public String log() throws IOException {
    return Files.readString(folder.resolve("log.txt"));
  }
}
