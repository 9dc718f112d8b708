package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Oracle: a file of three lines by hand, and the medians of 50 runs of the campaign (short 1.60 s,
/// long 2.62 s, human 1.42 s), of which the data folder has eight.
class TimeGapsTest {
  private static final String SETTING = "UNDERCURRENT_DATA";

  @Test
  void theGapIsDividedByTheSpeedOfTheCarBehind(@TempDir Path folder) throws IOException {
    write(
        folder.resolve("run.csv.gz"),
        "Date,1\nVehicle_order,A,B,\nNumber_of_vehicles,2\nACC,1\nDistance_setting,S\n"
            + "Time,Speed1,Speed2,IVS1\n1.0,10,10,16\n1.1,10,,16\n1.2,5,5,20\n1.3,12,20,30\n");
    var gaps = TimeGaps.read(folder).bySetting();
    assertThat(gaps.keySet()).containsExactly("short");
    assertThat(gaps.get("short").count())
        .as("slow cars and lost signals do not count")
        .isEqualTo(2);
    assertThat(gaps.get("short").at(0)).isCloseTo(1.5, within(1e-12));
    assertThat(gaps.get("short").at(1)).isCloseTo(1.6, within(1e-12));
  }

  @Test
  void aFileWithoutItsHeaderIsNamed(@TempDir Path folder) throws IOException {
    write(folder.resolve("other.csv.gz"), "a,b\n1,2\n");
    assertThatIOException()
        .isThrownBy(() -> TimeGaps.read(folder))
        .withMessageContaining("other.csv.gz")
        .withMessageContaining("five lines of header");
  }

  @Test
  void carsOnTheShortSettingKeepLessThanOnTheLongAndPeopleLeast() throws IOException {
    var setting =
        Optional.ofNullable(System.getProperty(SETTING))
            .or(() -> Optional.ofNullable(System.getenv(SETTING)));
    Assumptions.assumeTrue(setting.isPresent(), SETTING + " is not set");
    Path folder = Path.of(setting.orElseThrow()).resolve("openacc-zalazone-sample");
    Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not there");
    var gaps = TimeGaps.read(folder).bySetting();
    assertThat(gaps.get("short").at(0.5)).isCloseTo(1.60, within(0.08));
    assertThat(gaps.get("long").at(0.5)).isCloseTo(2.62, within(0.08));
    assertThat(gaps.get("human").at(0.5)).isCloseTo(1.42, within(0.08));
  }

  private static void write(Path file, String text) throws IOException {
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
      out.write(text);
    }
  }
}
