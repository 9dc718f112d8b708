package undercurrent.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import undercurrent.data.DataCheck;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSet;
import undercurrent.data.DataSets;
import undercurrent.data.FileFinding;
import undercurrent.settings.NearMatch;

/// Compares the files of the data folder with what was recorded of them.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Checks the files of the data folder.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent data check",
      "  undercurrent data check uci-online-retail --data ~/sets"
    })
final class DataCheckCommand implements Callable<Integer> {
  @Option(names = "--data", paramLabel = "DIR", description = "the folder of real data sets")
  private Optional<Path> data = Optional.empty();

  @Parameters(paramLabel = "SET", arity = "0..*", description = "sets; all of them unless given")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    List<DataSet> sets =
        names.isEmpty() ? DataSets.all() : names.stream().map(DataCheckCommand::named).toList();
    DataFolder folder =
        DataFolder.find(data)
            .orElseThrow(() -> new Failure(ExitCode.INPUT_OUTPUT, DataListCommand.NO_FOLDER));
    Output.data().println(DataListCommand.title(folder));
    boolean wrong = false;
    for (DataSet set : sets) {
      boolean wanted = folder.has(set) || !names.isEmpty();
      for (FileFinding finding : DataCheck.check(folder, set)) {
        print(finding);
        wrong |= !finding.usable() && wanted;
      }
    }
    return wrong ? ExitCode.INPUT_OUTPUT : ExitCode.OK;
  }

  /// Returns the set of an id, or refuses an id that is none.
  static DataSet named(String id) {
    List<String> known = DataSets.all().stream().map(DataSet::id).toList();
    if (!known.contains(id)) {
      String hint = NearMatch.of(id, known).map(n -> "; did you mean \"" + n + "\"?").orElse("");
      throw new Failure(
          ExitCode.USAGE,
          "unknown data set \""
              + id
              + "\""
              + hint
              + " (there are: "
              + String.join(", ", known)
              + ")");
    }
    return DataSets.named(id);
  }

  private static void print(FileFinding finding) {
    String state = finding.state().toString().toLowerCase(Locale.ROOT);
    Output.data().printf(Locale.ROOT, "%-10s %s%n", state, finding.message());
  }
}
