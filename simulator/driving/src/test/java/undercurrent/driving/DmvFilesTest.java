package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: the rule that a bad file is named together with what was expected.
final class DmvFilesTest {
  private static final String COLUMNS =
      "year,kind,manufacturer,permit,vehicle,disengagements,"
          + "DEC,JAN,FEB,MAR,APR,MAY,JUN,JUL,AUG,SEP,OCT,NOV,annual_miles";
  @TempDir private Path folder;

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> DmvHistory.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(
            folder.resolve("mileage_2021_2023.csv")
                + " is missing; the data set has mileage_2021_2023.csv and"
                + " disengagements_2021_2023.csv.gz");
  }

  @Test
  void wrongColumnsAreShownBesideTheExpectedOnes() throws IOException {
    Files.writeString(folder.resolve(DmvFiles.MILEAGE), "year,miles\n2021,5\n");
    assertThatThrownBy(() -> DmvHistory.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("has the columns 'year,miles'; expected '" + COLUMNS + "'");
  }

  @Test
  void aTruncatedTableIsToldByItsHash() throws IOException {
    Files.writeString(folder.resolve(DmvFiles.MILEAGE), COLUMNS + "\n2021,test_dri");
    assertThatThrownBy(() -> DmvHistory.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("was truncated or changed: sha256")
        .hasMessageContaining("expected 602b688c");
  }

  @Test
  void aTruncatedArchiveIsToldSo() throws IOException {
    byte[] half = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 75};
    Files.write(folder.resolve(DmvFiles.DISENGAGEMENTS), half);
    assertThatThrownBy(() -> DmvFiles.reports(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is truncated or not gzip")
        .hasMessageContaining("initiated_by");
  }

  @Test
  void quotedFieldsMayHoldCommasAndQuotes() {
    assertThat(CsvLine.fields("a,\"b, \"\"c\"\"\",,d")).containsExactly("a", "b, \"c\"", "", "d");
  }

  @Test
  void thirteenWordingsAreThreeInitiators() {
    assertThat(Initiator.of("AV System - Emergency Stop")).isEqualTo(Initiator.SYSTEM);
    assertThat(Initiator.of("ADS")).isEqualTo(Initiator.SYSTEM);
    assertThat(Initiator.of("Test Drive")).isEqualTo(Initiator.DRIVER);
    assertThat(Initiator.of("Test driver")).isEqualTo(Initiator.DRIVER);
    assertThat(Initiator.of("Test driver, AV system")).isEqualTo(Initiator.OTHER);
    assertThat(Initiator.of("In-field retrieval")).isEqualTo(Initiator.OTHER);
  }
}
