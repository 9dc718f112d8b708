package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.debt.DebtType;
import undercurrent.graph.Node;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DebtUse;
import undercurrent.lifecycle.Replication;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;

/// Debts of models and of their features against the same shop without them, on the same luck.
///
/// Oracle: what must not be there in one of the arms at all, counts by hand, and equality of traces
/// where a debt has nothing to do.
class ModelDebtsTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Planner PLANNER = new Planner(CATALOGUE, Optional.empty());

  /// Returns a shop in the circumstances of a debt, with other settings and a remedy where wanted.
  private static Plan plan(String debt, int weeks, Map<String, String> settings, String remedies) {
    String text =
        "undercurrent: 1\nextends: builtin:retail\nrun: { for: %dw }\n%s"
            .formatted(weeks, remedies);
    var reading =
        new ScenarioReader(new CatalogueVocabulary(CATALOGUE)).readText("test", text, Map.of());
    assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Valid.class);
    var circumstances = CATALOGUE.debt(debt).circumstances("retail");
    for (Map.Entry<String, String> each : settings.entrySet()) {
      circumstances = circumstances.with(each.getKey(), each.getValue());
    }
    return PLANNER.plan(((Reading.Valid) reading).scenario()).in(circumstances);
  }

  private static Plan with(String debt, Plan plan, Map<String, String> settings) {
    DebtType type = CATALOGUE.debt(debt);
    var use = new DebtUse(debt, type, Settings.of(type.knobs("retail"), settings), 24);
    return plan.with(List.of(use), List.of(), plan.remedies());
  }

  private static <H extends Happening> Stream<H> all(Replication run, Class<H> kind) {
    return run.trace().events().stream()
        .map(event -> event.what())
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  private static long works(Replication run, String words) {
    return all(run, Happening.WorkRequested.class)
        .filter(work -> work.title().contains(words))
        .count();
  }

  @ParameterizedTest
  @CsvSource({"correction-cascade, layers, 0"})
  void aDebtThatHasNothingToDoLeavesTheTraceEqual(String debt, String knob, String text) {
    Plan plan = plan(debt, 9, Map.of(), "");
    assertThat(
            all(with(debt, plan, Map.of(knob, text)).run(3, 0), Happening.class)
                .filter(what -> !(what instanceof Happening.DebtBegan)))
        .isEqualTo(all(plan.run(3, 0), Happening.class).toList());
  }

  @Test
  void correctionsStandOneOnTheOtherAndAreFittedAgainOneAfterTheOther() {
    String debt = "correction-cascade";
    Plan plan = plan(debt, 20, Map.of(), "");
    Replication clean = plan.run(3, 0);
    assertThat(works(clean, "correction for")).isZero();
    assertThat(clean.graph().find("correction/new-customers")).isEmpty();
    Replication run = with(debt, plan, Map.of()).run(3, 0);
    assertThat(run.graph().sources("correction/new-goods"))
        .extracting(Node::id)
        .containsExactly("correction/new-customers");
    // the first model is there after four weeks; by week 20 three were made and some fitted again
    assertThat(works(run, "correction for")).isBetween(4L, 6L);
    assertThat(works(run, "correction for new-customers")).isEqualTo(2);
  }

  @Test
  void aScorerInOnePieceNeedsNoCorrections() {
    String debt = "correction-cascade";
    String remedies = "remedies:\n  - { remedy: correction-cascade, at: 9w }\n";
    Plan plan = plan(debt, 16, Map.of(), remedies);
    Replication run = with(debt, plan, Map.of()).run(3, 0);
    assertThat(all(run, Happening.DebtRepaid.class)).hasSize(1);
    assertThat(run.graph().find("correction/new-customers")).isEmpty();
    assertThat(works(run, "correction for new-customers")).isEqualTo(1);
  }
}
