package undercurrent.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceFigure.Verdict;

/// Oracle: the sources of the figures, and files made by hand.
class RoadReferenceTest {
  @TempDir Path folder;

  @Test
  void allFiguresAreAsTheirSourcesSayWhateverTheNumberOfWorkers() throws IOException {
    int[] parts = {0};
    var report = new RoadReference(1, Optional.empty(), 1).run(() -> parts[0]++);
    assertThat(parts[0]).isEqualTo(RoadReference.PARTS);
    assertThat(report.figures())
        .filteredOn(figure -> figure.verdict() == Verdict.OUTSIDE)
        .as("seed 1")
        .isEmpty();
    assertThat(report.count(Verdict.NEEDS_DATA)).isEqualTo(12);
    assertThat(report.figures())
        .as("a figure fits its column")
        .allMatch(figure -> figure.what().length() <= 34);
    assertThat(new RoadReference(1, Optional.empty(), 3).run(() -> {})).isEqualTo(report);
  }

  @Test
  void ofAFolderWithOneDataSetOnlyTheOtherIsMissing() throws IOException {
    write("ACC,1\nDistance_setting,S\nTime,Speed1,Speed2,IVS1\n1.0,10,10,16\n1.1,10,10,16\n");
    var figures = new RecordedFigures(Optional.of(folder)).figures();
    assertThat(figures)
        .filteredOn(figure -> figure.verdict() != Verdict.NEEDS_DATA)
        .extracting(ReferenceFigure::what, ReferenceFigure::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("time gap, short setting, s", Verdict.INSIDE));
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    write("");
    assertThatIOException()
        .isThrownBy(() -> new RecordedFigures(Optional.of(folder)).figures())
        .withMessageContaining("run.csv.gz");
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RoadReference(-1, Optional.empty(), 1));
  }

  private void write(String end) throws IOException {
    Path runs = Files.createDirectories(folder.resolve("openacc-zalazone-sample"));
    try (var out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(runs.resolve("run.csv.gz"))),
            StandardCharsets.UTF_8)) {
      out.write("Date,1\nVehicle_order,A,B,\nNumber_of_vehicles,2\n" + end);
    }
  }
}
