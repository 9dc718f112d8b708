package undercurrent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Names the real data sets, checks them, and brings them in; alone, it names them.
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description = "Names the real data sets, checks them and brings them in.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent data list",
      "  undercurrent data check --data ~/sets",
      "  undercurrent data import uci-online-retail ~/Downloads/online_retail.csv"
    },
    subcommands = {DataListCommand.class, DataCheckCommand.class, DataImportCommand.class})
final class DataCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return new DataListCommand().call();
  }
}
