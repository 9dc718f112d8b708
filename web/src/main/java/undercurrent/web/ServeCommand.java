package undercurrent.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import undercurrent.cli.ExitCode;
import undercurrent.cli.Extension;
import undercurrent.cli.Failure;
import undercurrent.data.DataException;
import undercurrent.data.DataFolder;

/// Serves the playground until it is stopped.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Serves the playground: a page that runs a scenario and shows it moving.",
    footerHeading = "%nExamples:%n",
    footer = {"  undercurrent serve", "  undercurrent serve --host 0.0.0.0 --port 9000"})
public final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "listen there; 0.0.0.0 lets other machines in (default: only this one)")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "listen on this port; 0 takes one that is free (default: 8080)")
  private int port = 8080;

  @Option(names = "--data", paramLabel = "DIR", description = "the folder of real data sets")
  private Optional<Path> data = Optional.empty();

  /// Brings the command to the command line.
  public static final class Brought implements Extension {
    @Override
    public Object command() {
      return new ServeCommand();
    }
  }

  @Override
  public Integer call() {
    PlaygroundOptions options = options();
    try (var playground = Playground.start(new LibraryRunner(folder()), options)) {
      System.err.println("Playground: " + playground.address() + " (Ctrl-C stops it)");
      playground.awaitStop();
      return ExitCode.OK;
    } catch (PortUnavailable unavailable) {
      throw new Failure(ExitCode.INPUT_OUTPUT, unavailable.sentence());
    }
  }

  private PlaygroundOptions options() {
    try {
      return PlaygroundOptions.DEFAULT.at(host, port);
    } catch (PortUnavailable noSuchPort) {
      throw new Failure(ExitCode.USAGE, noSuchPort.sentence());
    }
  }

  private Optional<DataFolder> folder() {
    if (data.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
      throw new Failure(ExitCode.INPUT_OUTPUT, "--data " + data.get() + " is not a folder");
    }
    try {
      return DataFolder.find(data);
    } catch (DataException wrong) {
      throw new Failure(ExitCode.INPUT_OUTPUT, String.valueOf(wrong.getMessage()));
    }
  }
}
