package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: the definitions of the gate, on what a run with boosted trees, calibration, pairs and
/// sweeps over recipes kept in its database; and the same hash for a run that is repeated.
class ScoringOfARunTest {
  private static final String SCENARIO =
      """
      undercurrent: 1
      title: Boosted trees behind a paired gate
      lifecycle: retail
      run: { for: 20w, replications: 1 }
      parameters:
        scoring.model: boosted-trees
        scoring.calibration: platt
        gate.test: paired
        gate.margin: 0.02
        gate.leakage-check: on
        experimentation.every: 6w
        experimentation.space: recipes
        experimentation.permutations: 3
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void twice() throws IOException {
    Path scenario = Files.writeString(folder.resolve("scoring.yaml"), SCENARIO);
    for (String run : new String[] {"one", "two"}) {
      Spoken answer =
          Spoken.by(
              "run",
              scenario.toString(),
              "--embedded",
              "--quiet",
              "--out",
              folder.resolve(run).toString());
      assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    }
  }

  private static JsonNode rows(String run, String query) {
    Spoken answer = Spoken.by("sql", folder.resolve(run).toString(), query, "--json");
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.data());
  }

  @Test
  void aCandidatePassesExactlyIfItsIntervalEndsBelowTheMargin() {
    JsonNode trainings = rows("one", "select * from training order by id");
    assertThat(trainings.size()).isGreaterThan(2);
    for (JsonNode training : trainings) {
      assertThat(training.get("findings").stringValue()).isEmpty();
      if (training.get("incumbent_log_loss").isNull()) {
        assertThat(training.get("passed").booleanValue()).isTrue();
        assertThat(training.get("loss_difference").isNull()).isTrue();
        continue;
      }
      double difference = number(training, "log_loss") - number(training, "incumbent_log_loss");
      assertThat(number(training, "loss_difference")).isCloseTo(difference, within(1e-9));
      assertThat(training.get("passed").booleanValue())
          .isEqualTo(number(training, "loss_difference_high") <= 0.02);
    }
    assertThat(trainings.get(0).get("recipe").stringValue())
        .isEqualTo("boosted-trees rate=0.1 passes=50 depth=3 calibration=platt");
  }

  @Test
  void aSweepsWinnerPassesExactlyIfItsIntervalEndsBelowZero() {
    JsonNode experiments = rows("one", "select * from experiment order by id");
    assertThat(experiments.size()).isGreaterThan(1);
    for (JsonNode experiment : experiments) {
      assertThat(number(experiment, "permutations")).isEqualTo(3);
      assertThat(experiment.get("passed").booleanValue())
          .isEqualTo(number(experiment, "loss_difference_high") < 0);
    }
  }

  @Test
  void aRunThatIsRepeatedKeepsTheSame() {
    for (String table : new String[] {"training", "experiment"}) {
      String query = "select * from " + table + " order by id";
      assertThat(rows("two", query)).isEqualTo(rows("one", query));
    }
  }

  private static double number(JsonNode row, String column) {
    return row.get(column).doubleValue();
  }
}
