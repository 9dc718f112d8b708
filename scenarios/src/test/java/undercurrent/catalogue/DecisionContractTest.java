package undercurrent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.decision.DecisionType;
import undercurrent.laboratory.Planner;
import undercurrent.lifecycle.Lifecycle;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.trace.Happening;

/// What every decision of every lifecycle keeps.
///
/// Oracle: the naming rules of the product, and runs: what is decided in them is in the list, and what is
/// answered is among its answers.
class DecisionContractTest {
  private final Catalogue catalogue = Catalogue.load();

  @Test
  void everyRoleOnTheStaffHasSomethingToDecide() {
    int all = 0;
    for (Lifecycle lifecycle : catalogue.lifecycles()) {
      var deciding = lifecycle.decisions().stream().map(DecisionType::role).toList();
      assertThat(deciding).as(lifecycle.id()).containsAll(lifecycle.staff().keySet());
      all += lifecycle.decisions().size();
    }
    assertThat(all).isGreaterThanOrEqualTo(14);
  }

  @Test
  void everyDecisionIsNamedExplainedAndOfARoleThatExists() {
    for (Lifecycle lifecycle : catalogue.lifecycles()) {
      var ids = lifecycle.decisions().stream().map(DecisionType::id).toList();
      assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
      for (DecisionType type : lifecycle.decisions()) {
        assertThat(catalogue.role(type.role())).isNotNull();
        assertThat(type.question()).as(type.id()).endsWith("?");
        assertThat(type.answers())
            .as(type.id())
            .doesNotHaveDuplicates()
            .allMatch(answer -> answer.matches("[a-z]+(-[a-z]+)*|[1-9]"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void whatIsDecidedInARunIsInTheList(String lifecycle) {
    Map<String, DecisionType> types = new LinkedHashMap<>();
    catalogue.lifecycle(lifecycle).decisions().forEach(type -> types.put(type.id(), type));
    var reader = new ScenarioReader(new CatalogueVocabulary(catalogue));
    String text = "undercurrent: 1\nextends: builtin:" + lifecycle + "\nrun: { for: 9w }\n";
    var reading = (Reading.Valid) reader.readText("test", text, Map.of());
    var run = new Planner(catalogue, Optional.empty()).plan(reading.scenario()).run(1, 0);
    List<Happening.DecisionTaken> taken =
        run.trace().events().stream()
            .map(event -> event.what())
            .filter(Happening.DecisionTaken.class::isInstance)
            .map(Happening.DecisionTaken.class::cast)
            .toList();
    assertThat(taken)
        .isNotEmpty()
        .allSatisfy(
            each -> {
              assertThat(types).containsKey(each.point());
              assertThat(types.get(each.point()).role()).isEqualTo(each.role());
              assertThat(types.get(each.point()).answers()).contains(each.answer());
            });
  }
}
