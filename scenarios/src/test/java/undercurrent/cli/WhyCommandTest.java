package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: a lesson whose cause is known, because it is written in the scenario; a run folder and the
/// same scenario run anew, which must answer alike; and messages that were worded by hand.
class WhyCommandTest {

  @Test
  void aFolderAndItsScenarioGiveTheSameAnswer(@TempDir Path folder) {
    Path run = folder.resolve("run");
    Spoken.by(
        "run",
        "retail",
        "--for",
        "6w",
        "--replications",
        "1",
        "--embedded",
        "--quiet",
        "--out",
        run.toString());

    String[] rest = {"--measure", "effort.total", "--week", "4", "--embedded", "--json"};
    Spoken kept = Spoken.by(with(rest, "why", run.toString()));
    Spoken anew = Spoken.by(with(rest, "why", "retail", "--for", "6w"));

    assertThat(kept.code()).as(kept.messages()).isEqualTo(ExitCode.OK);
    assertThat(JsonMapper.shared().readTree(kept.data()).get("moves"))
        .isEqualTo(JsonMapper.shared().readTree(anew.data()).get("moves"));
    assertThat(Spoken.by("why", run.toString(), "--replication", "2").messages())
        .contains("a run folder keeps the trace of replication 0 only");
  }

  private static String[] with(String[] rest, String... first) {
    String[] all = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, all, first.length, rest.length);
    return all;
  }

  @Test
  void theFirmwareOfTheLessonIsTheRootOfTheFall(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("lesson.yaml");
    Files.writeString(
        file,
        """
        undercurrent: 1
        extends: builtin:av-new-firmware
        run: { for: 26w, replications: 1 }
        """);
    Spoken answer = Spoken.by("why", file.toString(), "--embedded", "--quiet");

    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    assertThat(answer.data().replaceAll("\\s+", " "))
        .contains("accuracy oracle −", "release 2 of 'sensor-firmware' by its owner");
  }

  @Test
  void fewerPeopleAreBusierAndTheAccountSaysWho(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("fewer.yaml");
    Files.writeString(
        file,
        """
        undercurrent: 1
        extends: builtin:av
        staff: { data-engineer: 1 }
        """);
    Spoken answer =
        Spoken.by(
            "why",
            "av",
            "--against",
            file.toString(),
            "--for",
            "8w",
            "--replications",
            "2",
            "--embedded",
            "--json");

    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    var busiest = JsonMapper.shared().readTree(answer.data()).get("utilisation").get(0);
    assertThat(busiest.get("role").asString()).isEqualTo("data-engineer");
    assertThat(busiest.get("mean").asDouble()).isPositive();
  }

  @Test
  void aWarningOfTheScenarioIsSaidOnceAndNoWeekComesAfterTheLast(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("lonely.yaml");
    Files.writeString(
        file,
        """
        undercurrent: 1
        extends: builtin:retail
        run: { for: 2w, replications: 1 }
        parameters: { on-call.rotas: sre }
        """);
    Spoken answer =
        Spoken.by("why", file.toString(), "--embedded", "--quiet", "--measure", "effort.total");

    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    assertThat(answer.messages().split("warning\\[W220]", -1)).hasSize(2);
    assertThat(answer.data()).contains("WEEK 2").doesNotContain("WEEK 3", "w3 ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why av --measure effort.totl | 2 | --measure effort.totl: there is no such measure; did you mean effort.total? (undercurrent list measures names them)
          why av --replication -1 | 2 | --replication must be between 0 and 999, not -1
          why av --against retail --week 3 | 2 | --against compares whole runs: it takes no --week and no --replication
          why retail --for 2w --embedded --quiet --week 9 | 2 | --week 9: the run has the weeks 1 to 2
          why retail --for 2w --embedded --quiet --measure latency.detection | 2 | --measure latency.detection: nothing in the run could be read for it
          """)
  void aQuestionThatCannotBeAnsweredIsToldWhy(String line, int code, String message) {
    Spoken answer = Spoken.by(line.split(" "));
    assertThat(answer.messages().strip()).isEqualTo("undercurrent: " + message);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.data()).isEmpty();
  }

  @Test
  void aFolderWithoutATraceIsNamed(@TempDir Path folder) {
    Spoken answer = Spoken.by("why", folder.toString());
    assertThat(answer.messages()).contains(folder + " keeps no trace.jsonl");
    assertThat(answer.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
  }
}
