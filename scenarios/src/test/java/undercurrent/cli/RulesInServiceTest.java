package undercurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run whose scenario names a rule file: only cheap things, and not the same thing twice.
///
/// Oracle: the rules themselves, held against every impression in the database; the measure,
/// counted again from the requests.
class RulesInServiceTest {
  private static final String RULES =
      """
      list: cheap
      rules:
        - name: dear
          remove-where: { price: { above: 2 } }
        - name: seen
          remove-where: { shown-times: { at-least: 1 } }
      """;
  private static final String SCENARIO =
      """
      undercurrent: 1
      extends: builtin:retail
      run: { for: 8w, replications: 1 }
      parameters:
        filtering.rules: cheap.yaml
        live-data.late-share: 0%   # a rule knows what the feed has brought
        live-data.broken-share: 0%
      """;

  @TempDir static Path folder;

  @BeforeAll
  static void aShortRun() throws IOException {
    Files.writeString(folder.resolve("cheap.yaml"), RULES);
    Path scenario = folder.resolve("shop.yaml");
    Files.writeString(scenario, SCENARIO);
    String out = folder.resolve("kept").toString();
    Spoken answer = Spoken.by("run", scenario.toString(), "--embedded", "--quiet", "--out", out);
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    Files.delete(folder.resolve("cheap.yaml"));
  }

  private static JsonNode rows(String query) {
    Spoken answer = Spoken.by("sql", folder.resolve("kept").toString(), query, "--json");
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    return JsonMapper.shared().readTree(answer.data());
  }

  private static double number(String query) {
    return rows(query).get(0).get("n").doubleValue();
  }

  @Test
  void nothingIsShownThatARuleRemoves() {
    assertThat(number("select count(*) n from impression")).isPositive();
    assertThat(number("select count(*) n from impression where item_price > 2")).isZero();
    assertThat(
            number(
                "select count(*) n from (select customer, item from impression"
                    + " group by customer, item having max(day) - min(day) > 1)"))
        .as("what was shown is known on the next day")
        .isZero();
  }

  @Test
  void theListGoesIntoServiceEveryWeekUnderANewVersion() {
    List<String> versions =
        rows("select version from release where component = 'filtering' order by id")
            .valueStream()
            .map(row -> row.get("version").stringValue())
            .toList();
    assertThat(versions).startsWith("cheap-1", "cheap-2", "cheap-3").hasSizeBetween(6, 9);
    assertThat(rows("select distinct filtering_version v from request"))
        .allMatch(row -> row.get("v").stringValue().startsWith("cheap-"));
  }

  @Test
  void eachRuleIsCountedAndTheCountsAddUp() {
    for (JsonNode row : rows("select removed, removed_by_rule from request")) {
      String[] counts =
          row.get("removed_by_rule").stringValue().replaceAll("[{} a-z=]", "").split(",");
      assertThat(counts).hasSize(2);
      assertThat(Integer.parseInt(counts[0]) + Integer.parseInt(counts[1]))
          .isEqualTo(row.get("removed").intValue());
    }
  }

  @Test
  void theShareOfRequestsThatFellBackIsWhatTheRequestsSay() throws IOException {
    double share =
        number("select count(*) n from request where fell_back and removed > 0")
            / number("select count(*) n from request");
    String measured =
        Files.readAllLines(folder.resolve("kept/measures.csv")).stream()
            .filter(line -> line.startsWith("run,value.rule-fallback-share,ratio,,"))
            .findFirst()
            .orElseThrow();
    assertThat(share).isPositive();
    assertThat(Double.parseDouble(measured.split(",")[4])).isCloseTo(share, within(1e-6));
  }

  @Test
  void aKeptRunRepeatsWithoutTheFile() {
    Spoken answer = Spoken.by("run", folder.resolve("kept").toString(), "--embedded", "--quiet");
    assertThat(answer.messages()).contains("to the last bit");
    assertThat(answer.code()).isEqualTo(ExitCode.OK);
  }
}
