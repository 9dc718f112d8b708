package undercurrent.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: what is in the folder afterwards. An import that fails leaves nothing behind.
class DataImportTest {
  @TempDir Path temporary;

  @Test
  void aFolderOfFilesIsCopiedWholeAndReplacesTheOldOne() throws IOException {
    Path source = Files.createDirectory(temporary.resolve("source"));
    Files.writeString(source.resolve("a.txt"), "hello");
    var set = set("a.txt", "hello");
    Path root = temporary.resolve("root");
    Files.createDirectories(root.resolve("s"));
    Files.writeString(root.resolve("s").resolve("old.txt"), "old");
    var findings = DataImport.from(root, set, source);
    assertThat(findings).allMatch(FileFinding::usable);
    assertThat(names(root)).containsExactly("s");
    assertThat(names(root.resolve("s"))).containsExactly("a.txt");
  }

  @Test
  void aFailedImportLeavesTheFolderAsItWas() throws IOException {
    Path source = Files.createDirectory(temporary.resolve("source"));
    Files.writeString(source.resolve("a.txt"), "HELLO");
    Path root = Files.createDirectories(temporary.resolve("root").resolve("s")).getParent();
    Files.writeString(root.resolve("s").resolve("old.txt"), "old");
    assertThatThrownBy(() -> DataImport.from(root, set("a.txt", "hello"), source))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("Nothing was imported from " + source)
        .hasMessageContaining("a.txt")
        .hasMessageContaining("has other content");
    assertThat(names(root)).containsExactly("s");
    assertThat(names(root.resolve("s"))).containsExactly("old.txt");
  }

  @Test
  void aForeignTableIsRefusedAsRetail() throws IOException {
    Path table = SmallRetail.write(temporary, SmallRetail.ROWS);
    Path root = temporary.resolve("root");
    assertThatThrownBy(() -> DataImport.from(root, DataSets.UCI_ONLINE_RETAIL, table))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("its totals are 4 rows");
    assertThat(names(root)).isEmpty();
  }

  @Test
  void aSourceThatIsNotThereIsNamedWithThePublisher() {
    assertThatThrownBy(
            () ->
                DataImport.from(
                    temporary, DataSets.UCI_ONLINE_RETAIL, temporary.resolve("nothing")))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("https://archive.ics.uci.edu/dataset/352/online+retail");
  }

  @Test
  void thePublishedRetailTableAloneGivesTheCompactForm() throws IOException {
    var data =
        System.getenv(DataFolder.VARIABLE) == null
            ? Optional.<DataFolder>empty()
            : DataFolder.find(Optional.empty());
    var set = DataSets.UCI_ONLINE_RETAIL;
    Assumptions.assumeTrue(data.isPresent() && data.get().has(set), "no data folder");
    Path root = temporary.resolve("root");
    var findings = DataImport.from(root, set, data.get().file(set, RetailTableReader.FULL));
    assertThat(findings).allMatch(FileFinding::usable);
    var compact = RetailTableReader.readCompact(root.resolve(set.id()));
    assertThat(compact.figures()).isEqualTo(RetailFigures.PUBLISHED);
  }

  private DataSet set(String name, String content) throws IOException {
    Path hashed = Files.writeString(temporary.resolve("hashed"), content);
    var file = new DataFile(name, content.length(), DataCheck.sha256(hashed), List.of());
    return new DataSet(
        "s", "t", "l", "a", java.net.URI.create("https://example.org"), List.of(file));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
