package undercurrent.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.statistics.Estimate;
import undercurrent.verification.ReferenceFigure.Verdict;

/// Oracle: the definitions, by hand.
class ReferenceReportTest {
  private static final Estimate TWO = new Estimate(2, 1.5, 2.5, 10);

  @Test
  void anExpectationHoldsUpToItsEdgeAndNotBeyond() {
    assertThat(new Expectation.Near(2.25, 0.25).holdsFor(TWO)).isTrue();
    assertThat(new Expectation.Near(2.25, 0.2).holdsFor(TWO)).isFalse();
    assertThat(new Expectation.AtLeast(2).holdsFor(TWO)).isTrue();
    assertThat(new Expectation.AtLeast(2.1).holdsFor(TWO)).isFalse();
    assertThat(new Expectation.AtMost(2).holdsFor(TWO)).isTrue();
    assertThat(new Expectation.AtMost(1.9).holdsFor(TWO)).isFalse();
    assertThat(new Expectation.WithinFactor(1, 2).holdsFor(TWO)).isTrue();
    assertThat(new Expectation.WithinFactor(4, 2).holdsFor(TWO)).isTrue();
    assertThat(new Expectation.WithinFactor(4.1, 2).holdsFor(TWO)).isFalse();
    assertThat(new Expectation.WithinInterval(2.5).holdsFor(TWO)).isTrue();
    assertThat(new Expectation.WithinInterval(2.6).holdsFor(TWO)).isFalse();
    assertThat(new Expectation.SurelyAbove(1.4).holdsFor(TWO)).isTrue();
    assertThat(new Expectation.SurelyAbove(1.5).holdsFor(TWO)).isFalse();
    assertThat(new Expectation.SurelyBelow(2.6).holdsFor(TWO)).isTrue();
    assertThat(new Expectation.SurelyBelow(2.5).holdsFor(TWO)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Expectation.Near(1, -1));
  }

  @Test
  void whatNeedsDataDoesNotFail() {
    var missing = figure("roads", Estimate.NONE, new Expectation.AtLeast(3));
    var inside = figure("cars", TWO, new Expectation.AtLeast(1));
    var outside = figure("roads", TWO, new Expectation.AtLeast(3));
    assertThat(missing.verdict()).isEqualTo(Verdict.NEEDS_DATA);
    var report = new ReferenceReport("A world", 1, List.of(missing, inside), List.of());
    assertThat(report.holds()).isTrue();
    assertThat(report.count(Verdict.INSIDE)).isEqualTo(1);
    var wrong = new ReferenceReport("A world", 1, List.of(missing, inside, outside), List.of());
    assertThat(wrong.holds()).isFalse();
    assertThat(wrong.groups()).containsExactly(List.of(missing), List.of(inside), List.of(outside));
    assertThat(new ReferenceReport("A world", 1, List.of(missing, outside), List.of()).groups())
        .containsExactly(List.of(missing, outside));
  }

  @Test
  void aFigureWithoutASourceIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ReferenceFigure("roads", "gap", TWO, new Expectation.AtLeast(1), 1, " "));
  }

  private static ReferenceFigure figure(String topic, Estimate measured, Expectation expected) {
    return new ReferenceFigure(topic, "gap, m", measured, expected, 1, "a book");
  }
}
