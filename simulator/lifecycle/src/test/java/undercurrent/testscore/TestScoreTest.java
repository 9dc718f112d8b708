package undercurrent.testscore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Oracle: the paper's rule by hand calculation, and its table of bands at their edges.
class TestScoreTest {

  private static TestScore of(double... sums) {
    var verdicts = new ArrayList<TestScore.Verdict>();
    for (Section section : Section.values()) {
      double left = sums[section.ordinal()];
      for (int number = 1; number <= 7; number++) {
        var having =
            left >= 1
                ? Having.automatic("a")
                : left >= 0.5 ? Having.byHand("b", "") : Having.none("c", "");
        left -= having.points();
        verdicts.add(
            new TestScore.Verdict(section.test(number, "t"), having, Passing.fails("always")));
      }
    }
    return new TestScore(verdicts, List.of());
  }

  @Test
  void theScoreIsTheLeastOfTheFourSumsWhateverPasses() {
    TestScore score = of(5.5, 3, 7, 4.5);
    assertThat(score.sum(Section.DATA)).isEqualTo(5.5);
    assertThat(score.sum(Section.INFRASTRUCTURE)).isEqualTo(7);
    assertThat(score.points()).isEqualTo(3);
    assertThat(of(7, 7, 7, 0).points()).isZero();
  }

  @Test
  void bandsEndWhereThePaperSays() {
    assertThat(Band.of(0)).isEqualTo(Band.RESEARCH);
    assertThat(Band.of(0.5)).isEqualTo(Band.HOLES);
    assertThat(Band.of(1)).isEqualTo(Band.HOLES);
    assertThat(Band.of(1.5)).isEqualTo(Band.FIRST_PASS);
    assertThat(Band.of(2)).isEqualTo(Band.FIRST_PASS);
    assertThat(Band.of(3)).isEqualTo(Band.REASONABLE);
    assertThat(Band.of(3.5)).isEqualTo(Band.STRONG);
    assertThat(Band.of(5)).isEqualTo(Band.STRONG);
    assertThat(Band.of(5.5)).isEqualTo(Band.EXCEPTIONAL);
    assertThat(Band.of(7)).isEqualTo(Band.EXCEPTIONAL);
    assertThatThrownBy(() -> Band.of(7.5)).hasMessage("a score lies in 0 to 7, not 7.5");
    assertThatThrownBy(() -> Band.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thereAreSevenTestsInEachOfFourTablesInTheOrderOfThePaper() {
    var names = Rubric.TESTS.stream().map(test -> test.place().name()).toList();
    var wanted = new ArrayList<String>();
    for (String table : List.of("Data", "Model", "Infra", "Monitor")) {
      for (int number = 1; number <= 7; number++) {
        wanted.add(table + " " + number);
      }
    }
    assertThat(names).isEqualTo(wanted);
  }

  @Test
  void theTruthIsInNobodysHistory() {
    var happenings =
        List.of(
            new Happening.QualityRead("oracle", "all", 0.9, 10),
            new Happening.QualityRead("online", "all", 0.8, 10),
            new Happening.DebtBegan("debt", "a debt"),
            new Happening.WorldChanged("a law"));
    var events = new ArrayList<TraceEvent>();
    for (Happening what : happenings) {
      events.add(new TraceEvent(events.size() + 1, 0, 0, what));
    }
    var history = History.of(events);
    assertThat(history.all(Happening.class))
        .extracting(History.Entry::what)
        .containsExactly(happenings.get(1));
  }
}
