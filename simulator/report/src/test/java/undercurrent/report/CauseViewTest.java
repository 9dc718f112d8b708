package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import undercurrent.inquest.ChainCount;
import undercurrent.inquest.Parting;
import undercurrent.kernel.SimTime;
import undercurrent.ledger.Books;
import undercurrent.ledger.Root;
import undercurrent.statistics.Estimate;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Oracle: two traces that are written by hand and differ in what is said of them, a debt-free twin
/// held against itself, and minutes by hand.
class CauseViewTest {
  private static final List<TraceEvent> CALM = trace(false);
  private static final List<TraceEvent> TROUBLED = trace(true);

  private static List<TraceEvent> trace(boolean troubled) {
    var trace = new ArrayList<TraceEvent>();
    add(trace, 0, 0, new Happening.Began("av"));
    add(trace, 1, 1, new Happening.Scheduled("turn 1"));
    if (troubled) {
      long debt = add(trace, 2, 1, new Happening.DebtBegan("vendor", "Nobody reads the notices"));
      long alarm = add(trace, 3, debt, new Happening.AlarmRaised("drift", "camera", 3, 1));
      add(trace, 4, alarm, new Happening.AlarmRaised("drift", "camera", 4, 1));
    }
    add(trace, 5, 2, new Happening.Released("perception", "v1", 10));
    return List.copyOf(trace);
  }

  @Test
  void threeAgainstNoneIsMoreOutOfStepThanManyAgainstAlmostAsMany() {
    var a = new ArrayList<TraceEvent>();
    add(a, 0, 0, new Happening.Began("av"));
    for (int i = 0; i < 20; i++) {
      add(a, 1, 1, new Happening.Released("perception", "v" + i, 10));
    }
    var b = new ArrayList<>(a.subList(0, 17));
    for (int i = 0; i < 3; i++) {
      add(b, 2, 1, new Happening.RolledBack("perception", "v" + i));
    }

    assertThat(counts(a, b)).extracting(ChainCount::difference).containsExactly(3, -4);
  }

  private static long add(List<TraceEvent> trace, int day, long cause, Happening what) {
    trace.add(new TraceEvent(trace.size() + 1L, day * SimTime.DAY, cause, what));
    return trace.size();
  }

  private static List<ChainCount> counts(List<TraceEvent> a, List<TraceEvent> b) {
    return ChainCount.of(a, Books.of(a, List.of()), b, Books.of(b, List.of()), what -> true);
  }

  @Test
  void tracesPartAtTheFirstEventThatIsNotTheSame() {
    var parting = Parting.of(CALM, TROUBLED).orElseThrow();

    assertThat(parting.number()).isEqualTo(3);
    assertThat(parting.a().orElseThrow().what()).isInstanceOf(Happening.Released.class);
    assertThat(parting.b().orElseThrow().what()).isInstanceOf(Happening.DebtBegan.class);
  }

  @Test
  void aTraceThatIsThePartOfAnotherPartsWhereItEnds() {
    var parting = Parting.of(CALM.subList(0, 2), CALM).orElseThrow();

    assertThat(parting.number()).isEqualTo(3);
    assertThat(parting.a()).isEmpty();
    assertThat(parting.b()).contains(CALM.get(2));
  }

  @Test
  void theSameTraceNeverParts() {
    assertThat(Parting.of(TROUBLED, TROUBLED)).isEqualTo(Optional.empty());
    assertThat(counts(TROUBLED, TROUBLED)).isEmpty();
  }

  @Test
  void theChainsThatOneArmHasMoreOfStandWithTheirRoot() {
    var counts = counts(CALM, TROUBLED);

    assertThat(counts).hasSize(2);
    assertThat(counts.getFirst().what()).isEqualTo("alarm-raised by drift");
    assertThat(counts.getFirst().root()).isEqualTo(Root.DEBT);
    assertThat(counts.getFirst().difference()).isEqualTo(2);
    assertThat(counts.getFirst().first()).isEqualTo(TROUBLED.get(3));
    assertThat(counts(TROUBLED, CALM).getFirst().difference()).isEqualTo(-2);
  }

  @Test
  void thePageOfACompareLeadsBackToTheDebtThatOneArmHas() {
    var twin = ToyDebt.twin(16, 2);
    String page = ComparePage.of(Comparison.of(twin.clean(), twin.debt()), "a", "b", "command");

    assertThat(page)
        .contains("Where the arms part", "paired, same seeds", "2 pairs")
        .contains("debt at work: Unstable data dependency");
    assertThat(ComparePage.of(Comparison.of(twin.debt(), twin.debt()), "a", "b", "command"))
        .contains("Nowhere: the same happened in both")
        .contains("Nothing differs.");
  }

  @Test
  void theMeansOfAComparisonDifferByTheMeanDifference() {
    var twin = ToyDebt.twin(16, 3);
    for (var paired : Comparison.of(twin.clean(), twin.debt()).differences()) {
      if (!paired.difference().isNone()) {
        double apart = paired.b().mean() - paired.a().mean();
        assertThat(apart)
            .as(paired.measure().name())
            .isCloseTo(
                paired.difference().mean(), within(1e-9 * (1 + Math.abs(paired.b().mean()))));
      }
    }
  }

  @Test
  void hoursThatWouldReadAsZeroAreMinutes() {
    assertThat(Wording.estimate("h", new Estimate(0.08, 0.03, 0.13, 4))).isEqualTo("5 ± 3 min");
    assertThat(Wording.estimate("h", new Estimate(0, 0, 0, 4))).isEqualTo("0 ± 0 h");
    assertThat(Wording.estimate("h", new Estimate(0.6, 0.4, 0.8, 4))).isEqualTo("1 ± 0 h");
  }
}
