package undercurrent.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.data.DataFolder;
import undercurrent.data.DataImport;
import undercurrent.data.FileFinding;

/// Brings a set of real data into the data folder.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Brings a set in, as its publisher offers it.",
    footerHeading = "%nExamples:%n",
    footer = {"  undercurrent data import uci-online-retail ~/Downloads/online_retail.csv"})
final class DataImportCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "SET",
      description = "the id of a set: undercurrent data list names them")
  private String name = "";

  @Parameters(
      index = "1",
      paramLabel = "SOURCE",
      description = "the file or folder that the publisher offers")
  private Path source = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the folder to bring it into; ~/.undercurrent/data unless given")
  private Optional<Path> data = Optional.empty();

  @Override
  public Integer call() {
    Path root = data.orElse(DataFolder.userFolder(Path.of(System.getProperty("user.home"))));
    for (FileFinding finding : DataImport.from(root, DataCheckCommand.named(name), source)) {
      Output.data().println(finding.message());
    }
    return ExitCode.OK;
  }
}
