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

/// Oracle: rules of which it is known beforehand what they do: prices are above 0, and nothing is
/// as dear as a million; the prices that the answer itself names.
class RulesCommandTest {
  private static final String FILE =
      """
      list: tried
      rules:
        - name: all
          remove-where: { price: { above: 0 } }
        - name: dear
          remove-where: { price: { above: 1000000 } }
        - name: late
          remove-where: { price: { above: 1 } }
      """;
  @TempDir private Path folder = Path.of(".");

  private Spoken tried(String rules, String... more) throws IOException {
    Path file = folder.resolve("tried.yaml");
    Files.writeString(file, rules);
    var words = new java.util.ArrayList<>(List.of("rules", file.toString(), "--embedded"));
    words.addAll(List.of(more));
    return Spoken.by(words.toArray(String[]::new));
  }

  @Test
  void aRuleThatRemovesEverythingIsAnErrorAtItsName() throws IOException {
    Spoken answer = tried(FILE, "--days", "3");
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(answer.data())
        .contains("error[R111]: rule \"all\" removes everything", "tried.yaml:3:11")
        .contains("warning[W301]: rule \"dear\" removed nothing", "tried.yaml:5:11")
        .contains("warning[W302]: rule \"late\" never comes into play", "tried.yaml:7:11")
        .contains("warning[W303]: the list leaves too few", "tried.yaml:1:7")
        .contains("1 error, 3 warnings");
    assertThat(answer.data().lines().takeWhile(line -> !line.startsWith("error")))
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void theDocumentHasTheSameCounts() throws IOException {
    JsonNode document = document(tried(FILE, "--days", "3", "--json"));
    long candidates = document.get("candidates").longValue();
    JsonNode all = document.get("rules").get(0);
    assertThat(candidates).isPositive();
    assertThat(all.get("removed").longValue()).isEqualTo(candidates);
    assertThat(all.get("requests").longValue()).isEqualTo(document.get("requests").longValue());
    assertThat(document.get("fellBack").longValue())
        .isEqualTo(document.get("requests").longValue())
        .isEqualTo(document.get("leftShort").longValue());
    assertThat(document.get("rules").get(1).get("rejected").longValue()).isZero();
    assertThat(document.get("findings"))
        .extracting(each -> each.get("code").stringValue())
        .containsExactly("R111", "W303", "W301", "W302");
  }

  @Test
  void aRuleThatSplitsTheRangeLeavesWhatTheOtherHalfRemoves() throws IOException {
    String half = "list: h\nrules:\n  - name: half\n    %s: { price: { above: 2 } }\n";
    JsonNode dear = document(tried(half.replace("%s", "remove-where"), "--days", "3", "--json"));
    JsonNode cheap =
        document(tried(half.replace("%s", "keep-only-where"), "--days", "3", "--json"));
    assertThat(
            dear.get("rules").get(0).get("removed").longValue()
                + cheap.get("rules").get(0).get("removed").longValue())
        .isEqualTo(dear.get("candidates").longValue());
  }

  @Test
  void anItemIsToldWhyItIsNotShown() throws IOException {
    String rules = "list: w\nrules:\n  - name: code\n    remove-where: { stock-code: E00012 }\n";
    Spoken answer = tried(rules, "--days", "3", "--why", "e00012", "--customer", "7");
    assertThat(answer.code()).as(answer.messages()).isEqualTo(ExitCode.OK);
    assertThat(answer.data())
        .contains("E00012 (item 12) is not shown to customer 7: ")
        .contains("- rule code: stock-code \"E00012\" is E00012");
    JsonNode why =
        document(tried(rules, "--days", "3", "--why", "E00012", "--customer", "7", "--json"))
            .get("why");
    assertThat(why.get("shown").booleanValue()).isFalse();
    assertThat(why.get("reasons").get(0).get("rule").stringValue()).isEqualTo("code");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --days 0 | --days must be between 1 and 374, not 0
          --days 400 | --days must be between 1 and 374, not 400
          --why E00012 | rules takes --why ITEM and --customer N together
          --why E0012 --customer 7 | there is no "E0012"; did you mean "E00012"?
          --why E00012 --customer 1600 | --customer must be between 0 and 1599, not 1600
          --in av | --in needs a scenario of the lifecycle retail; "av" runs av
          """)
  void whatCannotBeTriedIsRefusedInOneSentence(String options, String message) throws IOException {
    Spoken answer = tried(FILE, options.split(" "));
    assertThat(answer.messages()).contains(message).doesNotContain("bug");
    assertThat(answer.code()).isEqualTo(ExitCode.USAGE);
    assertThat(answer.data()).isEmpty();
  }

  @Test
  void aFileThatIsWrongOrNotThereIsToldWithItsPlace() throws IOException {
    Spoken wrong = tried("list: l\nrules:\n  - { name: r, remove-where: { prise: 3 } }\n");
    assertThat(wrong.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(wrong.messages()).contains("error[R106]", "tried.yaml:3:32", "did you mean");
    Spoken missing = Spoken.by("rules", folder.resolve("tryed.yaml").toString());
    assertThat(missing.code()).isEqualTo(ExitCode.INVALID_SCENARIO);
    assertThat(missing.messages()).contains("error[S153]", "there is no file", "did you mean");
  }

  @Test
  void withoutAFileTheColumnsAreListed() {
    Spoken answer = Spoken.by("rules");
    assertThat(answer.code()).isEqualTo(ExitCode.OK);
    assertThat(answer.data()).contains("days-since-shown is a number: days since");
    assertThat(answer.lines()).allMatch(line -> line.length() <= 80);
    assertThat(Spoken.by("rules", "--json").code()).isEqualTo(ExitCode.USAGE);
  }

  private static JsonNode document(Spoken answer) {
    assertThat(answer.messages()).isEmpty();
    return JsonMapper.shared().readTree(answer.data());
  }
}
