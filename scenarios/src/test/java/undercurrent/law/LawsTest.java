package undercurrent.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import undercurrent.verification.Expectation;
import undercurrent.verification.LawVerdict;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.Topic;

/// Oracle: the sources of the laws, on a seed that nobody chose them by; and the rules of the
/// table.
class LawsTest {
  private static final long OTHER_SEED = 20_261;

  @Test
  void everyLawHasANumberOfItsOwnASourceAndAnExpectation() {
    var laws = Laws.load().all();
    assertThat(laws)
        .extracting(Law::id)
        .doesNotHaveDuplicates()
        .allMatch(i -> i.matches("[LM]\\d+"));
    assertThat(laws)
        .allMatch(law -> !law.title().isBlank() && law.title().length() <= 44)
        .allMatch(law -> !law.source().isBlank() && !law.expected().isBlank());
  }

  @Test
  void aLawThatFailsStaysInTheTableAsFailed() {
    var report = new Laws(List.of(new FalseLaw())).test(new LawTrial(1, 1), () -> {});
    assertThat(report.holds()).isFalse();
    assertThat(report.verdicts()).extracting(LawVerdict::passes).containsExactly(false);
    assertThat(report.verdicts().getFirst().failures()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"L13", "L16", "L21", "L25-pay-down"})
  void aLawHoldsOnAnotherSeedToo(String id) {
    var trial = new LawTrial(OTHER_SEED, 1);
    List<ReferenceFigure> figures =
        id.equals("L25-pay-down")
            ? PayDownTeam.sweep(trial, List.of(0.0, 0.2, 0.6)).figures("a small team")
            : Laws.load().find(id).orElseThrow().test(trial).figures();
    assertThat(figures)
        .as("%s on seed %d", id, OTHER_SEED)
        .allMatch(figure -> figure.verdict() != ReferenceFigure.Verdict.OUTSIDE);
  }

  @Test
  void anArmThatTheScenarioLanguageDoesNotKnowIsABug() {
    var trial = new LawTrial(1, 1);
    assertThatThrownBy(() -> trial.plan(LawArm.year("av", "labeling.no-such-knob: 1")))
        .hasMessageContaining("labeling.no-such-knob");
  }

  /// Says that 1 is above 2.
  private record FalseLaw() implements Law {
    @Override
    public String id() {
      return "L99";
    }

    @Override
    public String title() {
      return "One is more than two";
    }

    @Override
    public String source() {
      return "nobody";
    }

    @Override
    public String expected() {
      return "1 above 2";
    }

    @Override
    public Evidence test(LawTrial trial) {
      var topic = new Topic("Numbers", "nobody");
      return new Evidence(
          1,
          List.of(
              topic.of("one", ReferenceFigure.exactly(1), new Expectation.SurelyAbove(2), 0),
              topic.exact("two", 2, 2, 0)));
    }
  }
}
