package undercurrent.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import undercurrent.data.DataFile;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSet;
import undercurrent.data.DataSets;

/// Names each set of real data: whether it is here, who runs on it, its licence and its publisher.
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Names each set, whether it is here, who uses it, its licence and publisher.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  undercurrent data list",
      "  undercurrent data list --data ~/sets",
      "  undercurrent data list --json"
    })
final class DataListCommand implements Callable<Integer> {
  /// What is said where there is no data folder.
  static final String NO_FOLDER =
      "there is no data folder; name one with --data DIR or " + DataFolder.VARIABLE;

  private static final String LINE = "%-28s %s%n";

  @Option(names = "--data", paramLabel = "DIR", description = "the folder of real data sets")
  private Optional<Path> data = Optional.empty();

  @Option(names = "--json", description = "print one JSON document")
  private boolean json;

  @Override
  public Integer call() {
    Optional<DataFolder> folder = DataFolder.find(data);
    if (json) {
      Output.document(document(folder).toPrettyString());
    } else {
      Output.data().println(folder.map(DataListCommand::title).orElse(NO_FOLDER));
      DataSets.all().forEach(set -> print(folder, set));
    }
    return ExitCode.OK;
  }

  /// Returns the line that names a data folder.
  static String title(DataFolder folder) {
    return "Data folder: " + folder.root() + " (" + folder.foundBy() + ")";
  }

  private static void print(Optional<DataFolder> folder, DataSet set) {
    List<String> users = DataSets.usedBy(set);
    String use = users.isEmpty() ? "used by none yet" : "used by " + String.join(", ", users);
    String size = String.format(Locale.ROOT, "%.1f MB", set.bytes() / 1e6);
    String offer = String.join("; ", set.licence(), size, set.publisher().toString());
    Output.data().printf(Locale.ROOT, LINE, set.id(), set.title());
    Output.data().printf(Locale.ROOT, LINE, "", presence(folder, set) + "; " + use);
    Output.data().printf(Locale.ROOT, LINE, "", offer);
  }

  private static String presence(Optional<DataFolder> folder, DataSet set) {
    Optional<DataFolder> holder = folder.filter(each -> each.has(set));
    if (holder.isEmpty()) {
      return "not here";
    }
    List<String> missing = names(holder.get().missing(set));
    return missing.isEmpty()
        ? "present in " + holder.get().of(set)
        : "in part in " + holder.get().of(set) + ", without " + String.join(", ", missing);
  }

  private static ArrayNode document(Optional<DataFolder> folder) {
    ArrayNode array = JsonMapper.builder().build().createArrayNode();
    for (DataSet set : DataSets.all()) {
      Optional<DataFolder> holder = folder.filter(each -> each.has(set));
      List<DataFile> missing = holder.map(each -> each.missing(set)).orElse(set.files());
      var entry = array.addObject();
      entry.put("id", set.id()).put("title", set.title()).put("licence", set.licence());
      entry.put("source", set.publisher().toString()).put("bytes", set.bytes());
      DataSets.usedBy(set).forEach(entry.putArray("usedBy")::add);
      entry.put("present", missing.isEmpty());
      holder.ifPresent(each -> entry.put("path", each.of(set).toString()));
      names(missing).forEach(entry.putArray("missing")::add);
    }
    return array;
  }

  private static List<String> names(List<DataFile> files) {
    return files.stream().map(DataFile::name).toList();
  }
}
