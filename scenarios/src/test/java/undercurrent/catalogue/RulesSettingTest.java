package undercurrent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.scenario.writing.ScenarioYaml;
import undercurrent.shopping.rules.RuleList;

/// A scenario names a rule file, and holds what stands in it from then on.
///
/// Oracle: the list that was written into the file, and the identity of writing and reading.
class RulesSettingTest {
  private static final String SCENARIO =
      "undercurrent: 1\nextends: builtin:retail\nparameters: { filtering.rules: %s }\n";
  private static final String RULES =
      """
      list: cheap
      rules:
        - name: dear
          remove-where: { price: { above: 10 }, description: { contains: $x } }
      """;

  private final ScenarioReader reader =
      new ScenarioReader(new CatalogueVocabulary(Catalogue.load()));
  @TempDir private Path folder = Path.of(".");

  private Reading reading(String file, String rules) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/cheap.yaml"), rules);
    Path scenario = folder.resolve("s.yaml");
    Files.writeString(scenario, SCENARIO.replace("%s", file));
    return reader.readFile(scenario);
  }

  private static Scenario valid(Reading reading) {
    assertThat(reading)
        .as(HumanDiagnostics.render(reading.diagnostics()))
        .isInstanceOf(Reading.Valid.class);
    return ((Reading.Valid) reading).scenario();
  }

  @Test
  void aScenarioHoldsTheListThatItsFileSays() throws IOException {
    Scenario scenario = valid(reading("rules/cheap.yaml", RULES));
    assertThat(scenario.parameters().attachment("filtering.rules", RuleList.class))
        .hasValueSatisfying(
            list -> {
              assertThat(list.name()).isEqualTo("cheap");
              assertThat(list.rules().getFirst().condition())
                  .isEqualTo("price is above 10 and description contains $x");
            });
  }

  @Test
  void aScenarioThatIsWrittenNeedsTheFileNoMore() throws IOException {
    Scenario scenario = valid(reading("rules/cheap.yaml", RULES));
    String text = ScenarioYaml.write(scenario);
    assertThat(text).contains("  filtering.rules: |-\n    list: cheap\n    rules:\n");
    Scenario again = valid(reader.readText("again", text));
    assertThat(again).isEqualTo(scenario);
    assertThat(valid(reader.withVars(scenario, Map.of()))).isEqualTo(scenario);
    assertThat(ScenarioYaml.explain(scenario, Map.of())).contains("filtering.rules: |-  # default");
  }

  @Test
  void aScenarioWithoutAFileHasNone() {
    Scenario scenario = valid(reader.readBuiltin("retail"));
    assertThat(scenario.parameters().attachment("filtering.rules", RuleList.class)).isEmpty();
    assertThat(ScenarioYaml.write(scenario)).doesNotContain("filtering.rules");
  }

  @Test
  void aFaultOfTheRuleFileIsToldInTheRuleFile() throws IOException {
    Reading reading = reading("rules/cheap.yaml", RULES.replace("price", "prize"));
    assertThat(reading.diagnostics())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.code()).isEqualTo("R106");
              assertThat(each.place().text())
                  .isEqualTo(folder.resolve("rules/cheap.yaml") + ":4:21");
              assertThat(each.fix()).isEqualTo("did you mean \"price\"?");
            });
  }

  @Test
  void aFileThatCannotBeHadIsToldAtItsName() throws IOException {
    assertTold("cheap.yaml", "S153", "filtering.rules: there is no file cheap.yaml in this folder");
    assertTold("../s.yaml", "S136", "it may name a file in the folder of the scenario or below");
    assertTold("rules", "S153", "there is no file rules");
    assertThat(reader.readText("t", SCENARIO.replace("%s", "rules/cheap.yaml")).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("S136");
    assertThat(reading("$r }\nvars: { r: rules/cheap.yaml", RULES).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("S136");
  }

  private void assertTold(String file, String code, String message) throws IOException {
    assertThat(reading(file, RULES).diagnostics())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.code()).isEqualTo(code);
              assertThat(each.message()).contains(message);
              assertThat(each.place().line()).isEqualTo(3);
            });
  }
}
