package undercurrent.scenario.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import undercurrent.scenario.SmallVocabulary;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.Explanation;
import undercurrent.scenario.diagnostic.Explanations;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.writing.ScenarioYaml;

/// Oracle: the explanations themselves; what they show as bad must be told so, what they show as
/// good must be read.
class ExplanationsTest {
  private final ScenarioReader reader = new ScenarioReader(new SmallVocabulary());

  @TestFactory
  Stream<DynamicTest> eachBadExampleGivesItsCode() {
    return ofScenarios()
        .filter(each -> !each.bad().isEmpty())
        .map(each -> DynamicTest.dynamicTest(each.code(), () -> expectCode(each)));
  }

  @TestFactory
  Stream<DynamicTest> eachGoodExampleIsRead() {
    return ofScenarios()
        .filter(each -> !each.good().isEmpty())
        .map(each -> DynamicTest.dynamicTest(each.code(), () -> expectValid(each)));
  }

  @Test
  void aCodeIsFoundInSmallLettersToo() {
    assertThat(Explanations.of("s112").orElseThrow().text())
        .startsWith("S112: A unit is missing\n\nEvery quantity")
        .contains("Instead of\n\n    run: { for: 52 }\n");
    assertThat(Explanations.of("S999")).isEmpty();
  }

  @Test
  void theCodesAreInOrder() {
    assertThat(Explanations.all().stream().map(Explanation::code).toList())
        .doesNotHaveDuplicates()
        .containsSubsequence(
            "Y001", "Y023", "S101", "S157", "S158", "S162", "S183", "S199", "R101", "R111", "W201",
            "W206", "W207", "W301");
  }

  /// Those of rule files are tried where rule files are read.
  private static Stream<Explanation> ofScenarios() {
    return Explanations.all().stream().filter(each -> !each.isOfRuleFiles());
  }

  private void expectCode(Explanation each) {
    var found = reader.readText("bad.yaml", whole(each.bad())).diagnostics();
    assertThat(found)
        .as(HumanDiagnostics.render(found))
        .extracting(Diagnostic::code)
        .contains(each.code());
    assertThat(found.stream().filter(d -> d.code().matches("[SY].*")).map(Diagnostic::code))
        .as(HumanDiagnostics.render(found))
        .allMatch(each.code()::equals);
  }

  private void expectValid(Explanation each) {
    Reading reading = reader.readText("good.yaml", whole(each.good()));
    assertThat(reading)
        .as(HumanDiagnostics.render(reading.diagnostics()))
        .isInstanceOf(Reading.Valid.class);
    assertThat(reading.diagnostics()).extracting(Diagnostic::code).doesNotContain(each.code());
    var scenario = ((Reading.Valid) reading).scenario();
    assertThat(reader.readText("again.yaml", ScenarioYaml.write(scenario)))
        .as(ScenarioYaml.write(scenario))
        .isInstanceOfSatisfying(
            Reading.Valid.class, again -> assertThat(again.scenario()).isEqualTo(scenario));
  }

  private static String whole(String example) {
    String text = example.replace('⇥', '\t').replace('␣', '\u00a0').replace('␀', '\u0000');
    return text.contains("undercurrent:") || text.startsWith("# ") || text.startsWith("- ")
        ? text
        : "undercurrent: 1\nextends: builtin:av\n" + text;
  }
}
