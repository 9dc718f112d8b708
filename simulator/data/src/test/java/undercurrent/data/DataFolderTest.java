package undercurrent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: the order of places in the design, and files made for the test.
class DataFolderTest {
  @TempDir Path temporary;

  private Path folder(String... names) throws IOException {
    Path path = temporary;
    for (String name : names) {
      path = path.resolve(name);
    }
    return Files.createDirectories(path);
  }

  @Test
  void thePlacesAreTriedInOrder() throws IOException {
    Path option = folder("option");
    Path variable = folder("variable");
    Path home = folder("home", ".undercurrent", "data").getParent().getParent();
    Path beside = folder("shared", "data");
    Path checkout = folder("checkout");
    var variables = Map.of(DataFolder.VARIABLE, variable.toString());
    assertThat(DataFolder.find(Optional.of(option), variables, home, checkout))
        .hasValue(new DataFolder(option, "--data"));
    assertThat(DataFolder.find(Optional.empty(), variables, home, checkout))
        .hasValue(new DataFolder(variable, "UNDERCURRENT_DATA"));
    assertThat(DataFolder.find(Optional.empty(), Map.of(), home, checkout))
        .hasValue(new DataFolder(DataFolder.userFolder(home), "~/.undercurrent/data"));
    assertThat(DataFolder.find(Optional.empty(), Map.of(), folder("nobody"), checkout))
        .hasValue(new DataFolder(beside, "../shared/data"));
  }

  @Test
  void noPlaceGivesNothing() throws IOException {
    assertThat(DataFolder.find(Optional.empty(), Map.of(), folder("a"), folder("b"))).isEmpty();
  }

  @Test
  void aFolderThatWasNamedMustExist() {
    Path missing = temporary.resolve("missing");
    assertThatThrownBy(() -> DataFolder.find(Optional.of(missing), Map.of(), temporary, temporary))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "The data folder '"
                + missing
                + "', named by --data, is not there. Create it with"
                + " 'undercurrent data import', or name another");
  }

  @Test
  void anUnknownSetIsAnsweredWithTheKnownOnes() {
    assertThatThrownBy(() -> DataSets.named("uci"))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(
            "There is no data set 'uci'; known are [uci-online-retail, ca-dmv-disengagements,");
    assertThat(DataSets.all()).extracting(DataSet::id).doesNotHaveDuplicates().hasSize(9);
  }

  @Test
  void theFilesOfASetThatAreNotThereAreMissing() throws IOException {
    var set = DataSets.CA_DMV_DISENGAGEMENTS;
    var folder = new DataFolder(temporary, "--data");
    assertThat(folder.missing(set)).isEqualTo(set.files());
    Files.writeString(folder(set.id()).resolve(set.files().getFirst().name()), "any");
    assertThat(folder.missing(set)).containsExactly(set.files().getLast());
  }

  @Test
  void aCheckTellsPresentMissingTruncatedAndAltered() throws IOException {
    var file = new DataFile("a.txt", 5, sha256("hello"), List.of());
    var set =
        new DataSet("s", "t", "l", "a", java.net.URI.create("https://example.org"), List.of(file));
    Path path = folder("s").resolve("a.txt");
    assertThat(DataCheck.check(set, file, path).state()).isEqualTo(FileState.MISSING);
    Files.writeString(path, "hello");
    assertThat(DataCheck.check(set, file, path).state()).isEqualTo(FileState.PRESENT);
    Files.writeString(path, "hel");
    var truncated = DataCheck.check(set, file, path);
    assertThat(truncated.state()).isEqualTo(FileState.TRUNCATED);
    assertThat(truncated.message())
        .isEqualTo(
            path
                + " is too short (3 bytes, sha256 "
                + sha256("hel")
                + "). Expected 5 bytes,"
                + " sha256 "
                + sha256("hello")
                + ". Its publisher offers it at https://example.org");
    Files.writeString(path, "HELLO");
    assertThat(DataCheck.check(set, file, path).state()).isEqualTo(FileState.ALTERED);
  }

  private String sha256(String text) throws IOException {
    return DataCheck.sha256(Files.writeString(temporary.resolve("hashed"), text));
  }
}
