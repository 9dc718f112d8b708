package undercurrent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import undercurrent.scenario.diagnostic.Diagnostic;
import undercurrent.scenario.diagnostic.Explanation;
import undercurrent.scenario.diagnostic.Explanations;
import undercurrent.scenario.diagnostic.HumanDiagnostics;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;

/// The explanations name what the catalogue has, so that a good example can be pasted and run.
///
/// Oracle: the catalogue. Left out are the codes whose point needs what it does not have yet: a debt
/// with a consumer, an intervention, a debt of one lifecycle only.
class RealExplanationsTest {
  private static final Set<String> AHEAD = Set.of("S123", "S124", "S157");

  private final ScenarioReader reader =
      new ScenarioReader(new CatalogueVocabulary(Catalogue.load()));

  @TestFactory
  Stream<DynamicTest> eachGoodExampleIsValidWithTheCatalogue() {
    return judged(Explanations.all().stream().filter(each -> !each.good().isEmpty()))
        .map(each -> DynamicTest.dynamicTest(each.code(), () -> expectValid(each)));
  }

  @TestFactory
  Stream<DynamicTest> eachBadExampleGivesItsCodeWithTheCatalogue() {
    return judged(Explanations.all().stream().filter(each -> !each.bad().isEmpty()))
        .map(each -> DynamicTest.dynamicTest(each.code(), () -> expectCode(each)));
  }

  @Test
  void anInterventionIsToldThatNoneExistsYet() {
    var found = read("interventions:\n  - { do: retrain, at: 16w }\n").diagnostics();
    assertThat(found).extracting(Diagnostic::code).contains("S145");
    assertThat(HumanDiagnostics.render(found))
        .contains("no intervention exists yet")
        .doesNotContain("known:");
  }

  @Test
  void aStageWithoutPeopleIsOfferedWhoeverDoesItsWorkBest() {
    var found = read("staff: { sre: 0 }\n").diagnostics();
    assertThat(found)
        .as(HumanDiagnostics.render(found))
        .filteredOn(each -> each.code().equals("W204"))
        .isNotEmpty()
        .allMatch(each -> each.fix().equals("add sre: 1"));
  }

  private static Stream<Explanation> judged(Stream<Explanation> all) {
    return all.filter(each -> !AHEAD.contains(each.code()) && !each.isOfRuleFiles());
  }

  private void expectValid(Explanation each) {
    Reading reading = read(each.good());
    assertThat(reading)
        .as(HumanDiagnostics.render(reading.diagnostics()))
        .isInstanceOf(Reading.Valid.class);
    assertThat(reading.diagnostics()).extracting(Diagnostic::code).doesNotContain(each.code());
  }

  private void expectCode(Explanation each) {
    var found = read(each.bad()).diagnostics();
    assertThat(found)
        .as(HumanDiagnostics.render(found))
        .extracting(Diagnostic::code)
        .contains(each.code());
  }

  private Reading read(String example) {
    String text = example.replace('⇥', '\t').replace('␣', '\u00a0').replace('␀', '\u0000');
    boolean whole =
        text.contains("undercurrent:") || text.startsWith("# ") || text.startsWith("- ");
    return reader.readText(
        "example.yaml", whole ? text : "undercurrent: 1\nextends: builtin:av\n" + text);
  }
}
