package undercurrent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.data.DataCheck;
import undercurrent.data.DataFolder;
import undercurrent.data.DataImport;
import undercurrent.data.DataSet;
import undercurrent.data.DataSets;
import undercurrent.data.FileFinding;

/// Names the real data sets, checks them, and brings them in.
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description = "Names the real data sets, checks them and brings them in.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent data list",
      "  undercurrent data check --data ~/sets",
      "  undercurrent data import uci-online-retail ~/Downloads/online_retail.csv"
    })
final class DataCommand implements Runnable {
  @Override
  public void run() {
    list();
  }

  @Command(name = "list", description = "Names each set, its licence and where it is offered.")
  int list() {
    for (DataSet set : DataSets.all()) {
      Output.data()
          .printf(
              Locale.ROOT,
              "%-28s %s%n%-28s %s; %.1f MB%n%-28s %s%n",
              set.id(),
              set.title(),
              "",
              set.licence(),
              set.bytes() / 1e6,
              "",
              set.publisher());
    }
    return ExitCode.OK;
  }

  @Command(name = "check", description = "Checks the files of the data folder.")
  int check(
      @Option(names = "--data", paramLabel = "DIR") Optional<Path> data,
      @Parameters(paramLabel = "SET", arity = "0..*") List<String> names) {
    DataFolder folder =
        Laboratory.dataFolder(data)
            .orElseThrow(
                () ->
                    new Failure(
                        ExitCode.INPUT_OUTPUT,
                        "there is no data folder; name one with --data DIR or "
                            + DataFolder.VARIABLE));
    Output.data().println("Data folder: " + folder.root() + " (" + folder.foundBy() + ")");
    boolean wrong = false;
    for (DataSet set : chosen(names)) {
      for (FileFinding finding : DataCheck.check(folder, set)) {
        Output.data()
            .printf(
                Locale.ROOT,
                "%-10s %s/%s  %s%n",
                finding.state().toString().toLowerCase(Locale.ROOT),
                set.id(),
                finding.file().name(),
                finding.message());
        wrong |= !finding.usable() && (folder.has(set) || !isEmpty(names));
      }
    }
    return wrong ? ExitCode.INPUT_OUTPUT : ExitCode.OK;
  }

  @Command(name = "import", description = "Brings a set in, as its publisher offers it.")
  int bringIn(
      @Parameters(paramLabel = "SET") String name,
      @Parameters(paramLabel = "SOURCE", description = "a file or folder") Path source,
      @Option(names = "--data", paramLabel = "DIR") Optional<Path> data) {
    Path root = data.orElse(DataFolder.userFolder(Path.of(System.getProperty("user.home"))));
    for (FileFinding finding : DataImport.from(root, DataSets.named(name), source)) {
      Output.data().println(finding.path() + "  " + finding.message());
    }
    return ExitCode.OK;
  }

  private static boolean isEmpty(List<String> names) {
    return names == null || names.isEmpty();
  }

  private static List<DataSet> chosen(List<String> names) {
    return isEmpty(names) ? DataSets.all() : names.stream().map(DataSets::named).toList();
  }
}
