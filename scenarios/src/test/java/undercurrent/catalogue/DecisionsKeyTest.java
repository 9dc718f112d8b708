package undercurrent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.decision.FixedAnswers;
import undercurrent.laboratory.Planner;
import undercurrent.scenario.RoleDecisions;
import undercurrent.scenario.Scenario;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.scenario.writing.ScenarioYaml;
import undercurrent.trace.Happening;

/// The key `decisions` of a scenario.
///
/// Oracle: the file itself, by hand; what is written is read back equal; and a run, in which it was
/// decided as the file says.
class DecisionsKeyTest {
  private static final String GOOD =
      """
      undercurrent: 1
      extends: builtin:av
      run: { for: 4w }
      decisions:
        sre: cautious
        data-engineer:
          - { decide: lost-drives, answer: leave }
          - { decide: lost-drives, answer: rebuild, from: 3w }
      """;

  private final Catalogue catalogue = Catalogue.load();
  private final ScenarioReader reader = new ScenarioReader(new CatalogueVocabulary(catalogue));

  private Reading read(String text) {
    return reader.readText("game.yaml", text, Map.of());
  }

  private Scenario valid(String text) {
    Reading reading = read(text);
    assertThat(reading).as("%s", reading.diagnostics()).isInstanceOf(Reading.Valid.class);
    return ((Reading.Valid) reading).scenario();
  }

  @Test
  void policiesAndAnswersAreReadAndWrittenBack() {
    Scenario scenario = valid(GOOD);
    assertThat(scenario.decisions())
        .containsExactly(
            new RoleDecisions("sre", Optional.of("cautious"), List.of()),
            new RoleDecisions(
                "data-engineer",
                Optional.empty(),
                List.of(
                    new FixedAnswers.Answer("lost-drives", "leave", 0),
                    new FixedAnswers.Answer("lost-drives", "rebuild", 3 * 168))));
    assertThat(valid(ScenarioYaml.write(scenario))).isEqualTo(scenario);
  }

  @Test
  void aRunIsDecidedAsTheFileSays() {
    var run = new Planner(catalogue, Optional.empty()).plan(valid(GOOD)).run(1, 0);
    var taken =
        run.trace().events().stream()
            .filter(event -> event.what() instanceof Happening.DecisionTaken)
            .filter(
                event -> ((Happening.DecisionTaken) event.what()).role().equals("data-engineer"))
            .toList();
    assertThat(taken)
        .isNotEmpty()
        .allSatisfy(
            event -> {
              var what = (Happening.DecisionTaken) event.what();
              boolean isLate = event.time() >= 3 * 168 * 3_600_000_000_000L;
              assertThat(what.answer()).isEqualTo(isLate ? "rebuild" : "leave");
              assertThat(what.by()).isEqualTo("scenario");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          sre: cautious | sre: cautios | S149 | unknown policy "cautios" | 5:8
          sre: cautious | sree: cautious | S109 | unknown role "sree" | 5:3
          sre: cautious | merchandiser: bold | S124 | nobody has role merchandiser in staff | 5:3
          answer: leave | answer: leaf | S149 | "leaf" is no answer to lost-drives | 7:38
          decide: lost-drives, answer: leave | decide: lost-drivs, answer: leave | S149 | a data-engineer does not decide "lost-drivs" | 7:17
          decide: lost-drives, answer: leave | decide: launch, answer: hold | S149 | a data-engineer does not decide "launch"; that is decided by product-owner | 7:17
          from: 3w | from: 9w | S120 | starts after the end | 8:53
          from: 3w | form: 3w | S104 | unknown key "form" | 8:47
          , answer: leave } | } | S148 | an answer needs "answer" | 7:7
          """)
  void whatIsWrongIsSaidWithItsPlace(
      String right, String wrong, String code, String message, String place) {
    var found = read(GOOD.replace(right, wrong)).diagnostics();
    assertThat(found)
        .as("%s", found)
        .anySatisfy(
            each -> {
              assertThat(each.code()).isEqualTo(code);
              assertThat(each.message()).contains(message);
              assertThat(each.place().text()).isEqualTo("game.yaml:" + place);
            });
  }
}
