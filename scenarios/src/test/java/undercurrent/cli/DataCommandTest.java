package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import undercurrent.catalogue.Catalogue;
import undercurrent.data.DataSet;
import undercurrent.data.DataSets;
import undercurrent.lifecycle.Lifecycle;

/// Oracle: folders made for the test, and the list of known sets.
class DataCommandTest {
  @TempDir Path folder;

  @Test
  void theListSaysWhatIsHereAndWhoUsesIt() throws IOException {
    whole(DataSets.CA_DMV_DISENGAGEMENTS);
    Path part = put(DataSets.UCI_ONLINE_RETAIL, "countries.csv").getParent();
    Spoken answer = Spoken.by("data", "list", "--data", folder.toString());
    assertThat(answer.code()).isEqualTo(ExitCode.OK);
    assertThat(answer.lines().getFirst()).isEqualTo("Data folder: " + folder + " (--data)");
    assertThat(answer.lines().stream().map(String::strip))
        .contains(
            "present in " + folder.resolve("ca-dmv-disengagements") + "; used by av",
            "in part in "
                + part
                + ", without online_retail.csv.gz, products.csv, transactions_compact.csv.gz;"
                + " used by retail",
            "not here; used by none yet");
  }

  @Test
  void theListAsADocumentHasEachSet() throws IOException {
    whole(DataSets.CA_DMV_DISENGAGEMENTS);
    Spoken answer = Spoken.by("data", "list", "--json", "--data", folder.toString());
    JsonNode list = JsonMapper.builder().build().readTree(answer.data());
    assertThat(list.valueStream().map(set -> set.get("id").stringValue()))
        .containsExactlyElementsOf(DataSets.all().stream().map(DataSet::id).toList());
    for (JsonNode set : list) {
      boolean here = set.get("id").stringValue().equals("ca-dmv-disengagements");
      assertThat(set.propertyNames())
          .contains("id", "title", "licence", "source", "bytes", "usedBy", "present", "missing");
      assertThat(set.get("present").booleanValue()).isEqualTo(here);
      assertThat(set.get("missing").isEmpty()).isEqualTo(here);
      assertThat(set.has("path")).isEqualTo(here);
    }
  }

  @Test
  void theUsersOfASetAreLifecyclesThatExist() {
    var lifecycles = Catalogue.load().lifecycles().stream().map(Lifecycle::id).toList();
    assertThat(DataSets.all().stream().flatMap(set -> DataSets.usedBy(set).stream()))
        .containsExactlyInAnyOrderElementsOf(lifecycles);
  }

  @Test
  void aFolderThatIsNotThereIsNamedOnce() {
    Path nowhere = folder.resolve("nope");
    for (String command : new String[] {"list", "check"}) {
      Spoken answer = Spoken.by("data", command, "--data", nowhere.toString());
      assertThat(answer.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
      assertThat(answer.messages())
          .isEqualToIgnoringNewLines(
              "undercurrent: The data folder '"
                  + nowhere
                  + "', named by --data, is not there. Create it with"
                  + " 'undercurrent data import', or name another");
    }
  }

  @Test
  void aCheckNamesEachPathOnce() throws IOException {
    whole(DataSets.CA_DMV_DISENGAGEMENTS);
    Spoken answer =
        Spoken.by("data", "check", "ca-dmv-disengagements", "--data", folder.toString());
    assertThat(answer.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(answer.lines().subList(1, answer.lines().size()))
        .hasSize(2)
        .allMatch(line -> line.startsWith("truncated  " + folder))
        .allMatch(line -> line.split("_2021_2023", -1).length == 2);
  }

  @Test
  void anUnknownSetIsAnsweredWithTheNearest() {
    Spoken answer = Spoken.by("data", "check", "uci-online-retial", "--data", folder.toString());
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.messages())
        .startsWith(
            "undercurrent: unknown data set \"uci-online-retial\"; did you mean"
                + " \"uci-online-retail\"? (there are: uci-online-retail, ");
  }

  private void whole(DataSet set) throws IOException {
    for (var file : set.files()) {
      put(set, file.name());
    }
  }

  private Path put(DataSet set, String name) throws IOException {
    Path path = folder.resolve(set.id()).resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "short");
  }
}
