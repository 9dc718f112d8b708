package undercurrent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import undercurrent.debt.Circumstances;
import undercurrent.debt.DebtType;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;

/// Oracle: the reader of scenario files, and the scenario of the library that a template begins
/// from.
class ScenarioTemplateTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ScenarioReader READER =
      new ScenarioReader(new CatalogueVocabulary(CATALOGUE));

  record Case(String lifecycle, Optional<String> debt) {}

  static List<Case> cases() {
    var cases = new ArrayList<Case>();
    for (var lifecycle : CATALOGUE.lifecycles()) {
      cases.add(new Case(lifecycle.id(), Optional.empty()));
      CATALOGUE.debts().stream()
          .filter(debt -> debt.lifecycles().contains(lifecycle.id()))
          .forEach(debt -> cases.add(new Case(lifecycle.id(), Optional.of(debt.id()))));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aTemplateReadsAsTheScenarioOfTheLibrary(Case which) {
    Scenario library = valid(READER.readBuiltin(which.lifecycle()));
    String text = template(which, library);

    Reading reading = READER.readText("my.yaml", text);
    assertThat(reading.diagnostics()).isEmpty();
    Scenario read = valid(reading);

    assertThat(text.lines().count()).isLessThanOrEqualTo(60);
    assertParameters(which, library, read);
    assertThat(read.staff()).isEqualTo(library.staff());
    assertThat(read.seed()).isEqualTo(library.seed());
    assertThat(read.run()).isEqualTo(library.run());
    assertThat(read.debts())
        .extracting(debt -> debt.debt())
        .isEqualTo(which.debt().stream().toList());
    assertThat(read.detectors()).hasSize(which.debt().isPresent() ? 1 : 0);
  }

  /// Those of the library, but for what the debt meets.
  private static void assertParameters(Case which, Scenario library, Scenario read) {
    List<Knob> knobs = CATALOGUE.lifecycle(which.lifecycle()).parameters();
    Map<String, String> met =
        which
            .debt()
            .map(id -> CATALOGUE.debt(id).circumstances(which.lifecycle()))
            .orElse(Circumstances.USUAL)
            .settings();
    for (Knob knob : knobs) {
      Settings expected =
          met.containsKey(knob.name())
              ? Settings.of(knobs, Map.of(knob.name(), met.get(knob.name())))
              : library.parameters();
      assertThat(read.parameters().text(knob.name()))
          .as(knob.name())
          .isEqualTo(expected.text(knob.name()));
    }
  }

  private static String template(Case which, Scenario library) {
    Optional<DebtType> debt = which.debt().map(CATALOGUE::debt);
    return ScenarioTemplate.of(CATALOGUE.lifecycle(which.lifecycle()), library, debt);
  }

  private static Scenario valid(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Valid.class);
    return ((Reading.Valid) reading).scenario();
  }
}
