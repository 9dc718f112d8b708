package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: the arithmetic of the laws themselves (3 / n, 275 million miles, 0.27 % of a normal
/// noise), and that neither the number of workers nor the surface changes a figure.
class LawsCommandTest {
  @TempDir Path folder;

  @Test
  void aNamedLawShowsAllOfItsFigures() {
    Spoken answer = Spoken.by("laws", "l21", "--quiet");
    assertThat(answer.code()).as(answer.data()).isEqualTo(ExitCode.OK);
    assertThat(answer.messages()).isEmpty();
    List<String> lines = answer.lines();
    assertThat(lines).allMatch(line -> line.length() <= 80);
    assertThat(lines.get(1)).startsWith("LAWS BESIDE WHAT WAS MEASURED").endsWith("seed 1");
    assertThat(lines)
        .anyMatch(line -> line.matches("L21  The rule of three .* holds, 10 seeds"))
        .anyMatch(line -> line.matches("  bound times n +2\\.996 .* yes"))
        .anyMatch(line -> line.matches("  million miles without a death +274\\.8 .* yes"));
  }

  @Test
  void theNumberOfWorkersChangesNothing() {
    Spoken one = Spoken.by("laws", "L21", "L13", "--json", "--workers", "1", "--quiet");
    Spoken three = Spoken.by("laws", "L13", "L21", "--json", "--workers", "3", "--quiet");
    assertThat(one.code()).isEqualTo(ExitCode.OK);
    assertThat(three.data()).isEqualTo(one.data());
  }

  @Test
  void theKeptDocumentIsWhatIsPrintedAndThePageHasALink() throws IOException {
    Path out = folder.resolve("laws");
    Spoken answer = Spoken.by("laws", "L21", "--json", "--quiet", "--out", out.toString());
    assertThat(answer.code()).isEqualTo(ExitCode.OK);
    JsonNode document = JsonMapper.shared().readTree(answer.data());
    assertThat(document.get("laws").get(0).get("id").stringValue()).isEqualTo("L21");
    assertThat(Files.readString(out.resolve("laws.json"))).isEqualTo(answer.data());
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("href=\"#law-l21\"", "./undercurrent laws L21 --seed 1");
  }

  @Test
  void theLawsAreListedByNumberWithTheirSources() throws IOException {
    JsonNode list = JsonMapper.shared().readTree(Spoken.by("list", "laws", "--json").data());
    List<Integer> numbers =
        list.valueStream()
            .map(law -> law.get("id").stringValue())
            .filter(id -> id.startsWith("L"))
            .map(id -> Integer.valueOf(id.substring(1)))
            .toList();
    assertThat(numbers).isSorted().doesNotHaveDuplicates().contains(1, 3, 6, 16, 18, 25);
    assertThat(list.valueStream().map(law -> law.get("source").stringValue()))
        .allMatch(source -> !source.isBlank());
  }

  @Test
  void aContestedLawIsExplainedWithTheOppositeEvidence() {
    assertThat(Spoken.by("explain", "L16").data())
        .startsWith("L16 Alert arithmetic (")
        .contains("Expected. 200 hourly monitors", "Contested. qualitative in practice")
        .contains("Try: undercurrent laws L16");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "laws L1O | no law \"L1O\"; did you mean \"L1\"?",
        "laws nothing | no law \"nothing\" (there are: L1, L2, L3",
        "laws --seed -1 | laws needs a seed of 0 or more and 1 … 64 workers, not -1 and ",
        "laws --workers 65 | laws needs a seed of 0 or more and 1 … 64 workers, not 1 and 65"
      })
  void whatCannotBeTestedIsRefused(String line, String sentence) {
    Spoken answer = Spoken.by(line.split(" "));
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.messages()).startsWith("undercurrent: " + sentence);
    assertThat(answer.data()).isEmpty();
  }
}
