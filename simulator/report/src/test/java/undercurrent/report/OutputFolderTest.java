package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undercurrent.experiment.RunResult;
import undercurrent.experiment.TwinResult;
import undercurrent.trace.CanonicalTrace;

/// The oracle is the file system itself: what is there before and after, and the hashes of what was
/// written.
class OutputFolderTest {
  private static final ScenarioText SCENARIO = new ScenarioText("av", "lifecycle: av\n");
  private static final TwinResult TWIN = ToyDebt.twin(10, 2);
  private static final RunResult RUN = TWIN.clean();

  @TempDir Path temporary;

  @Test
  void aRunIsKeptWhole() throws IOException {
    Path folder = temporary.resolve("a/b/out");

    new OutputFolder(folder).write(RUN, SCENARIO);

    assertThat(names(folder)).containsAll(OutputFolder.FILES).contains("ledger.csv").hasSize(6);
    assertThat(Files.readString(folder.resolve("scenario.yaml"))).isEqualTo(SCENARIO.yaml());
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains("\"resultHash\": \"" + RUN.resultHash() + "\"")
        .contains("\"java\": \"")
        .contains(SCENARIO.hash());
  }

  @Test
  void aRehearsalLeavesNothingAndRefusesWhatWritingWould() throws IOException {
    Path folder = temporary.resolve("a/out");
    new OutputFolder(folder).rehearse();
    assertThat(names(temporary.resolve("a"))).isEmpty();
    Files.writeString(folder, "a file in the way");
    assertThatThrownBy(() -> new OutputFolder(folder).rehearse())
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("there is a file of that name");
    assertThat(Files.readString(folder)).isEqualTo("a file in the way");
  }

  @Test
  void anInterruptedRunIsMarked() throws IOException {
    var partial =
        new RunResult(
            RUN.plan(),
            RUN.seed(),
            RUN.warmupHours(),
            RUN.resultHash(),
            false,
            RUN.replications(),
            RUN.measures());
    new OutputFolder(temporary.resolve("out")).write(partial, SCENARIO);
    assertThat(Files.readString(temporary.resolve("out/manifest.json")))
        .contains("\"complete\": false");
    assertThat(Files.readString(temporary.resolve("out/report.html"))).contains("INTERRUPTED");
  }

  @Test
  void theTraceHasTheHashOfTheFirstReplication() throws IOException {
    Path folder = temporary.resolve("out");
    new OutputFolder(folder).write(RUN, SCENARIO);

    assertThat(Sha256.of(folder.resolve("trace.jsonl")))
        .isEqualTo(RUN.replications().getFirst().hash())
        .isEqualTo(CanonicalTrace.hash(RUN.replications().getFirst().trace()));
  }

  @Test
  void anEarlierOutputIsReplaced() throws IOException {
    Path folder = temporary.resolve("out");
    new OutputFolder(folder).write(RUN, SCENARIO);
    new OutputFolder(folder).write(TWIN, SCENARIO);

    assertThat(names(folder)).containsAll(OutputFolder.FILES).contains("twin.json");
    assertThat(Files.readString(folder.resolve("manifest.json"))).contains("resultHashes");
    assertThat(names(temporary)).containsExactly("out");
  }

  @Test
  void theScenarioOfATwinSaysWhatItAddsAndHasTheHashOfTheManifest() throws IOException {
    Path folder = temporary.resolve("out");
    new OutputFolder(folder).write(TWIN, SCENARIO);

    String text = Files.readString(folder.resolve("scenario.yaml"));
    assertThat(text).startsWith("#").contains("#     - debt: ").endsWith(SCENARIO.yaml());
    assertThat(Files.readString(folder.resolve("manifest.json")))
        .contains(Sha256.of(folder.resolve("scenario.yaml")));
  }

  @Test
  void anEmptyFolderIsFilled() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("out"));

    new OutputFolder(folder).write(RUN, SCENARIO);

    assertThat(names(folder)).hasSize(OutputFolder.FILES.size() + 1);
  }

  @Test
  void aFolderWithFilesOfOthersIsLeftAlone() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("out"));
    Files.writeString(folder.resolve("thesis.tex"), "years of work");

    assertThatThrownBy(() -> new OutputFolder(folder).write(RUN, SCENARIO))
        .isInstanceOf(OutputException.class)
        .hasMessage(
            "will not write into "
                + folder
                + ": it holds 'thesis.tex', which is no output of a run; name a new or empty"
                + " folder with --out");
    assertThat(names(folder)).containsExactly("thesis.tex");
    assertThat(names(temporary)).containsExactly("out");
  }

  @Test
  void aFolderWithAReportOfSomebodyElseIsLeftAlone() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("out"));
    Files.writeString(folder.resolve("report.html"), "<p>mine</p>");

    assertThatThrownBy(() -> new OutputFolder(folder).write(RUN, SCENARIO))
        .hasMessageContaining("it holds 'report.html' but no manifest.json");
  }

  @Test
  void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
    Path file = Files.writeString(temporary.resolve("out"), "x");

    assertThatThrownBy(() -> new OutputFolder(file).write(RUN, SCENARIO))
        .hasMessage(
            "cannot write the output folder "
                + file
                + ": there is a file of that name; name another folder with --out");
    assertThatThrownBy(() -> new OutputFolder(file.resolve("deeper")).write(RUN, SCENARIO))
        .hasMessage(
            "cannot write an output folder in "
                + file
                + ": "
                + file
                + " is a file; name another folder with --out");
  }

  @Test
  void whatTheSystemRefusesIsSaidInOneLine() {
    Path folder = temporary.resolve("x".repeat(300));

    assertThatThrownBy(() -> new OutputFolder(folder).write(RUN, SCENARIO))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith("cannot write the output folder " + folder + ": ")
        .hasMessageNotContaining("\n");
  }

  @Test
  void textThatASpreadsheetWouldRunIsGuarded() {
    assertThat(List.of("=1+1", "+1", "-1", "@x", "a,b", "say \"hi\"", "plain"))
        .extracting(MeasureCsv::text)
        .containsExactly("'=1+1", "'+1", "'-1", "'@x", "\"a,b\"", "\"say \"\"hi\"\"\"", "plain");
  }

  @Test
  void theMeasuresAreLinesOfEightCells() {
    List<String> lines =
        List.of(MeasureCsv.of(List.of(new TwinArms.Arm("run", "", RUN))).split("\r\n"));
    int weeks = RUN.measures().stream().mapToInt(result -> result.series().size()).sum();

    assertThat(lines).hasSize(1 + RUN.measures().size() + weeks);
    assertThat(lines).allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(8));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
