package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.capabilities.Maturity;
import undercurrent.catalogue.Catalogue;
import undercurrent.catalogue.CatalogueVocabulary;
import undercurrent.lifecycle.Plan;
import undercurrent.scenario.reading.Reading;
import undercurrent.scenario.reading.ScenarioReader;
import undercurrent.testscore.Passing.Outcome;
import undercurrent.testscore.Section;
import undercurrent.testscore.TestScore;

/// Oracle: published levels of maturity, of which a higher one has more of each table; and a run that
/// goes on after the time at which another was scored.
class TestScoreRunTest {
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final double WEEK = 7 * 24;
  private static final long SEED = 11;

  private static Plan plan(String lifecycle, String preset, int weeks) {
    String text =
        "undercurrent: 1\nextends: builtin:%s\nrun: { for: %dw }\ncapabilities: { preset: %s }\n"
            .formatted(lifecycle, weeks, preset);
    var read =
        new ScenarioReader(new CatalogueVocabulary(CATALOGUE))
            .readText("scored.yaml", text, Map.of());
    assertThat(read).as("%s", read.diagnostics()).isInstanceOf(Reading.Valid.class);
    return new Planner(CATALOGUE, Optional.empty()).plan(((Reading.Valid) read).scenario());
  }

  private static TestScore score(String lifecycle, String preset) {
    return plan(lifecycle, preset, 16).run(SEED, 0).testScore().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void aHigherLevelScoresHigherInEachTable(String lifecycle) {
    TestScore low = score(lifecycle, "google-0");
    TestScore high = score(lifecycle, "google-2");
    assertThat(low.points()).isLessThanOrEqualTo(1);
    for (Section section : Section.values()) {
      assertThat(high.sum(section)).as("%s", section).isGreaterThan(low.sum(section));
    }
    assertThat(Maturity.of(high.lacking()).getFirst().reached().id()).isEqualTo("google-2");
    assertThat(Maturity.of(low.lacking()).getFirst().reached().id()).isEqualTo("google-0");
    assertThat(high.of("Infra 1").passing().outcome()).isNotEqualTo(Outcome.FAILS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"av", "retail"})
  void scoringMovesNothing(String lifecycle) {
    Plan plan = plan(lifecycle, "usual", 12);
    var scored = plan.run(SEED, 0);
    var goesOn = plan.lasting(16 * WEEK).run(SEED, 0);
    var events = scored.trace().events();
    assertThat(goesOn.trace().events().subList(0, events.size())).isEqualTo(events);
    assertThat(plan.run(SEED, 0).testScore()).isEqualTo(scored.testScore());
  }
}
