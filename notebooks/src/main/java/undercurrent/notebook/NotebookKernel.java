package undercurrent.notebook;

import io.github.spencerpark.jupyter.channels.JupyterConnection;
import io.github.spencerpark.jupyter.kernel.KernelConnectionProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program that Jupyter starts for a notebook in Java.
public final class NotebookKernel {

  /// Held here, since a logger that nobody holds forgets its level.
  private static final Logger ROOT = Logger.getLogger("");

  private NotebookKernel() {}

  /// Runs the kernel until Jupyter shuts it down.
  ///
  /// @param arguments one: the connection file that Jupyter has written
  /// @throws Exception when the connection file cannot be read or its ports cannot be bound
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 1) {
      System.err.println("Usage: NotebookKernel CONNECTION_FILE (Jupyter fills it in)");
      System.exit(2);
    }
    ROOT.setLevel(Level.WARNING);
    endWithJupyter();
    serve(KernelConnectionProperties.parse(Files.readString(Path.of(arguments[0]))));
    System.exit(0);
  }

  /// Opens the session beside the connection, so that Jupyter gets its first answer early.
  private static void serve(KernelConnectionProperties properties) throws Exception {
    FutureTask<CellShell> session = new FutureTask<>(CellShell::new);
    Thread.ofPlatform().daemon().name("session").start(session);
    JupyterConnection connection = new JupyterConnection(properties);
    // The handlers come first: a request that arrives before its handler is lost.
    new JavaKernel(session).becomeHandlerForConnection(connection);
    connection.connect();
    connection.waitUntilClose();
  }

  /// Ends the kernel when the Jupyter that started it is gone.
  private static void endWithJupyter() {
    String parent = System.getenv("JPY_PARENT_PID");
    if (parent != null && parent.matches("\\d+")) {
      ProcessHandle.of(Long.parseLong(parent))
          .ifPresent(jupyter -> jupyter.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    }
  }
}
