package undercurrent.notebook.command;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.cli.ExitCode;
import undercurrent.cli.Failure;
import undercurrent.notebook.KernelInstallation;

/// Installs the Java kernel for Jupyter, lays the labs out, and opens them.
@Command(
    name = "notebook",
    mixinStandardHelpOptions = true,
    description = "Installs the Java kernel for Jupyter, copies the labs, and opens them.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent notebook",
      "  undercurrent notebook --folder course/labs",
      "  undercurrent notebook --install-only",
      "  undercurrent notebook -- --no-browser --port 8890"
    })
public final class NotebookCommand implements Callable<Integer> {
  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "where the labs are copied to; files that are there stay (default: labs)")
  private Path folder = Path.of("labs");

  @Option(names = "--install-only", description = "install the kernel, and do nothing else")
  private boolean installOnly;

  @Parameters(paramLabel = "ARGUMENT", arity = "0..*", description = "passed on to Jupyter")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    install();
    if (installOnly) {
      return ExitCode.OK;
    }
    copyLabs();
    Jupyter jupyter =
        Jupyter.find(System.getenv())
            .orElseThrow(() -> new Failure(ExitCode.INPUT_OUTPUT, Jupyter.HOW_TO_INSTALL));
    say("Starting " + jupyter.program() + " in " + folder.toAbsolutePath().normalize());
    try {
      return jupyter.run(folder, arguments);
    } catch (IOException failure) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT, "cannot start " + jupyter.program() + ": " + reason(failure));
    }
  }

  private static void install() {
    Path target = KernelInstallation.userFolder();
    try {
      say("Kernel: " + KernelInstallation.ofThisProgram().into(target));
    } catch (IOException failure) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT,
          "cannot install the kernel in "
              + target
              + ": "
              + reason(failure)
              + " (the variable JUPYTER_DATA_DIR names another folder)");
    }
  }

  private void copyLabs() {
    try {
      List<Path> copied = Labs.copyTo(folder);
      say(
          copied.isEmpty()
              ? "Labs: all of them are in " + folder + " already; nothing was changed there"
              : "Labs: copied " + copied.size() + " to " + folder);
    } catch (IOException failure) {
      throw new Failure(
          ExitCode.INPUT_OUTPUT,
          "cannot copy the labs to " + folder + ": " + reason(failure) + " (see --folder)");
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof FileSystemException system && system.getReason() == null) {
      return system.getClass().getSimpleName().replace("Exception", "") + " " + system.getFile();
    }
    return String.valueOf(failure.getMessage());
  }

  private static void say(String message) {
    System.err.println(message);
  }
}
