package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSets;
import undercurrent.report.OutputFolder;

/// Oracle: the figures of the sources, and that what needs data fails nobody who has none.
class VerifyCommandTest {
  @TempDir Path folder;

  @Test
  void withoutDataTheTableSaysWhatNeedsItAndTheRestHolds() {
    Spoken answer = Spoken.by("verify", "av", "--embedded", "--quiet");
    assertThat(answer.code()).as(answer.data()).isEqualTo(ExitCode.OK);
    assertThat(answer.messages()).isEmpty();
    List<String> lines = answer.lines();
    assertThat(lines).allMatch(line -> line.length() <= 80);
    assertThat(lines.get(1)).startsWith("THE ROAD WORLD BESIDE ITS SOURCES").endsWith("seed 1");
    assertThat(lines)
        .anyMatch(line -> line.matches("  gap of a follower at 30 m/s, m +85\\.590 +85\\.590 yes"))
        .anyMatch(line -> line.matches("  least safe gap behind, 20 m/s, m +27\\.43 +27\\.43 yes"))
        .anyMatch(line -> line.matches("  way to a stop from 50 km/h, m +16\\.6 +16\\.6 yes"))
        .anyMatch(line -> line.matches("  error of 3 who err .* 0\\.02800 yes"))
        .anyMatch(line -> line.matches("  collisions with the threshold .* ≥ 0\\.80 yes"))
        .anyMatch(line -> line.matches("  disengagements in 2021 +needs the data folder .* –"));
    assertThat(answer.data()).containsPattern("34 of 34 figures .*; 12 more need the data");
  }

  @Test
  void theDocumentHasTheFiguresAndThePageThePictures() throws IOException {
    Path out = folder.resolve("figures");
    Spoken answer = Spoken.by("verify", "av", "--embedded", "--json", "--out", out.toString());
    assertThat(answer.code()).isEqualTo(ExitCode.OK);
    JsonNode document = JsonMapper.shared().readTree(answer.data());
    assertThat(document.get("holds").booleanValue()).isTrue();
    assertThat(document.get("outside").intValue()).isZero();
    assertThat(document.get("needsData").intValue()).isEqualTo(12);
    JsonNode gap = document.get("figures").get(0);
    assertThat(gap.get("expected").get("value").doubleValue()).isEqualTo(10.003);
    assertThat(gap.get("verdict").stringValue()).isEqualTo("inside");
    assertThat(document.get("diagrams").valueStream().map(each -> each.get("id").stringValue()))
        .containsExactly("trade-off", "label-budget");
    assertThat(Files.readString(out.resolve("figures.json"))).isEqualTo(answer.data());
    assertThat(Files.readString(out.resolve("report.html")))
        .contains(
            "id=\"diagram-trade-off\"",
            "id=\"diagram-label-budget\"",
            "verify av --seed 1 --embedded");
    assertThatCode(() -> new OutputFolder(out).rehearse())
        .as("an earlier page may be replaced")
        .doesNotThrowAnyException();
  }

  @Test
  void withDataEveryFigureIsMeasured() {
    var data = DataFolder.find(Optional.empty());
    Assumptions.assumeTrue(
        data.filter(f -> f.has(DataSets.CA_DMV_DISENGAGEMENTS)).isPresent(), "no data folder");
    Spoken answer = Spoken.by("verify", "av", "--quiet");
    assertThat(answer.code()).as(answer.data()).isEqualTo(ExitCode.OK);
    assertThat(answer.lines())
        .anyMatch(line -> line.matches("  disengagements in 2021 +2,676 +2,676 yes"))
        .anyMatch(line -> line.matches("  miles a disengagement in 2021 +7,965 .* 7,965 yes"));
  }

  @Test
  void theShopWithoutDataHasItsQueuesAndSlates() throws IOException {
    Path out = folder.resolve("shop");
    Spoken answer = Spoken.by("verify", "retail", "--embedded", "--quiet", "--out", out.toString());
    assertThat(answer.code()).as(answer.data()).isEqualTo(ExitCode.OK);
    List<String> lines = answer.lines();
    assertThat(lines).allMatch(line -> line.length() <= 80);
    assertThat(lines.get(1)).startsWith("THE SHOP BESIDE ITS SOURCES").endsWith("seed 1");
    assertThat(lines)
        .anyMatch(
            line -> line.matches("  mean sojourn, all four stages, ms .* 6\\.286±0\\.189 yes"))
        .anyMatch(line -> line.matches("  exponent told, of 1\\.0 .* 1\\.000±0\\.050 yes"))
        .anyMatch(line -> line.matches("  slates in the order of scores +1\\.000 +1\\.000 yes"))
        .anyMatch(line -> line.matches("  repeats allowed: NDCG@20 +needs the data folder .* –"));
    assertThat(answer.data()).containsPattern("67 of 67 figures .*; 72 more need the data");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("verify retail --seed 1 --embedded")
        .doesNotContain("What the experiments show");
  }

  @Test
  void theShopWithDataIsAsTheReferenceTableSays() {
    var data = DataFolder.find(Optional.empty());
    Assumptions.assumeTrue(
        data.filter(f -> f.has(DataSets.UCI_ONLINE_RETAIL)).isPresent(), "no data folder");
    Spoken answer = Spoken.by("verify", "retail", "--quiet", "--out", folder.toString());
    assertThat(answer.code()).as(answer.data()).isEqualTo(ExitCode.OK);
    assertThat(answer.lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.matches("  new items only: NDCG@20 +0\\.1056 +0\\.1056 yes"))
        .anyMatch(line -> line.matches("  repeats allowed: NDCG@20 +0\\.3310 +0\\.3310 yes"));
    assertThat(folder.resolve("report.html"))
        .content()
        .contains("id=\"diagram-new-items\"", "id=\"diagram-repeats\"");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Spoken answer = Spoken.by("verify", "av", "--data", folder.resolve("nope").toString());
    assertThat(answer.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(answer.messages()).contains("nope is not a folder");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verify kernel --out here | verify kernel has no --out; verify av, verify retail and verify"
            + " debts have",
        "verify kernel --data here | verify kernel has no --data; verify av and verify retail have",
        "verify kernel --embedded | verify kernel has no --embedded; verify av and verify retail"
            + " have",
        "verify debts --data here | verify debts has no --data; verify av and verify retail have",
        "verify debts --embedded | verify debts has no --embedded; verify av and verify retail"
            + " have",
        "verify debts --replications 3 | verify debts has no --replications; verify kernel has",
        "verify debts --seed -1 | verify debts needs a seed of 0 or more, not -1",
        "verify av --replications 3 | verify av has no --replications; verify kernel has",
        "verify retail --replications 3 | verify retail has no --replications; verify kernel has",
        "verify av --seed -1 | verify av needs a seed of 0 or more, not -1",
        "verify retail --seed -1 | verify retail needs a seed of 0 or more, not -1"
      })
  void anOptionOfTheOtherSubjectIsRefused(String line, String sentence) {
    Spoken answer = Spoken.by(line.split(" "));
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.messages()).isEqualToIgnoringNewLines("undercurrent: " + sentence);
  }

  @Test
  void theKernelIsStillVerifiedBesideTheory() throws IOException {
    Spoken answer = Spoken.by("verify", "kernel", "--replications", "2", "--json");
    JsonNode document = JsonMapper.shared().readTree(answer.data());
    assertThat(document.get("replications").intValue()).isEqualTo(2);
    boolean holds = document.get("insideJointly").booleanValue();
    assertThat(answer.code()).isEqualTo(holds ? ExitCode.OK : ExitCode.GOALS_MISSED);
  }
}
