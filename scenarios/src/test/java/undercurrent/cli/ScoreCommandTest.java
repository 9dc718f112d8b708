package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: the sums and the score are added up again from the points that are printed.
class ScoreCommandTest {
  @TempDir private Path folder;

  @Test
  void theScoreIsTheLeastSumOfWhatItPrints() {
    Spoken spoken =
        Spoken.by(
            "score", "retail", "--for", "6w", "--embedded", "--json", "--out", folder + "/kept");
    assertThat(spoken.code()).as(spoken.messages()).isEqualTo(ExitCode.OK);
    JsonNode score = JsonMapper.shared().readTree(spoken.data()).get("testScore");
    double least = 7;
    int first = 0;
    for (JsonNode sum : score.get("sums")) {
      double added = 0;
      for (int i = first; i < first + 7; i++) {
        added += score.get("tests").get(i).get("points").doubleValue();
      }
      assertThat(sum.doubleValue()).isEqualTo(added);
      least = Math.min(least, added);
      first += 7;
    }
    assertThat(score.get("points").doubleValue()).isEqualTo(least);
    assertThat(folder.resolve("kept/score.json")).exists();
    assertThat(folder.resolve("kept/report.html")).content().contains("canaried before serving");
  }

  @Test
  void theWholeTableFitsATerminal() {
    assertThat(Spoken.by("score", "av", "--for", "6w", "--embedded").lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.startsWith("Monitor 3  training and serving are not skewed"));
  }
}
