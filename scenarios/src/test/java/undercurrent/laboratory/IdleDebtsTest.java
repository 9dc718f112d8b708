package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.experiment.Experiment;
import undercurrent.lifecycle.Plan;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.settings.Settings;

/// Debts whose settings leave them nothing to do.
///
/// Oracle: equality of traces with and without them, in the circumstances of their twins.
class IdleDebtsTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());

  @ParameterizedTest
  @CsvSource({
    "no-static-analysis-of-data-dependencies, av, missing, 0%",
    "no-static-analysis-of-data-dependencies, retail, missing, 0%",
    "ownership-debt, av, every, 500w",
    "ownership-debt, retail, every, 500w",
    "human-paced-response, av, response, automatic",
    "human-paced-response, retail, response, automatic",
    "glue-code, av, every, 500w",
    "glue-code, retail, every, 500w",
    "process-management-debt, av, steps, 0",
    "process-management-debt, retail, steps, 0"
  })
  void aDebtThatHasNothingToDoLeavesTheTraceEqual(
      String debt, String lifecycle, String knob, String text) {
    var type = CATALOGUE.debt(debt);
    var settings = Settings.of(type.knobs(lifecycle), Map.of(knob, text));
    var use = new Plan.DebtUse(debt, type, settings, 24);
    Plan clean = plan(lifecycle).in(type.circumstances(lifecycle));
    assertThat(hash(clean.with(List.of(use), List.of(), List.of()))).isEqualTo(hash(clean));
  }

  private static String hash(Plan plan) {
    return new Experiment(4, 1, 0, 1, done -> {}, () -> false).run(plan).resultHash();
  }

  private static Plan plan(String lifecycle) {
    String text = "undercurrent: 1\nextends: builtin:" + lifecycle + "\nrun: { for: 9w }\n";
    Reading reading = READER.readText("test", text, Map.of());
    assertThat(reading).as(reading.diagnostics().toString()).isInstanceOf(Reading.Valid.class);
    return PLANNER.plan(((Reading.Valid) reading).scenario());
  }
}
