package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Oracle: what was kept is kept at every lower rate, and four servers carry more than one.
class CapacityCommandTest {
  private static JsonNode searched(String servers) {
    Spoken answer =
        Spoken.by(
            "capacity",
            "retail",
            "--p99",
            "0.5",
            "--servers",
            servers,
            "--requests",
            "2000",
            "--json");
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.data());
  }

  @Test
  void moreServersCarryMoreAndWhatIsKeptIsWithinTheObjective() {
    JsonNode one = searched("1");
    JsonNode four = searched("4");
    double most = one.get("requestsPerSecond").doubleValue();
    assertThat(four.get("requestsPerSecond").doubleValue()).isGreaterThan(2 * most);
    for (JsonNode each : one.get("tries")) {
      boolean isWithin = each.get("p99").doubleValue() <= 0.5;
      assertThat(each.get("kept").booleanValue()).isEqualTo(isWithin);
      assertThat(each.get("requestsPerSecond").doubleValue() <= most).isEqualTo(isWithin);
    }
  }

  @Test
  void theTableFitsATerminal() {
    Spoken answer = Spoken.by("capacity", "av", "--p99", "0.1", "--requests", "1000");
    assertThat(answer.code()).isEqualTo(ExitCode.OK);
    List<String> lines = answer.lines();
    assertThat(lines).allMatch(line -> line.length() <= 80);
    assertThat(lines.getLast()).contains("the program.");
  }

  @ParameterizedTest
  @CsvSource({"--p99,0", "--servers,0", "--requests,99", "--seed,-1"})
  void whatCannotBeSearchedIsRefusedInOneSentence(String option, String value) {
    Spoken answer =
        option.equals("--p99")
            ? Spoken.by("capacity", "retail", option, value)
            : Spoken.by("capacity", "retail", "--p99", "1", option, value);
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.messages()).contains("capacity needs").contains("not ");
    assertThat(answer.data()).isEmpty();
  }
}
