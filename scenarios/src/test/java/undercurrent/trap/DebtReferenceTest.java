package undercurrent.trap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.verification.ReferenceFigure;
import undercurrent.verification.ReferenceFigure.Verdict;

/// Oracle: the eleven traps of the own trial, each of which has to have figures, and that nothing
/// depends on the number of workers. The verdicts are left to who reads the table: a trap that does
/// not hold in our worlds stays in it.
class DebtReferenceTest {
  private static final List<Integer> QUICK = List.of(1, 7, 8); // traps 2, 8 and 9

  @Test
  void eachTrapHasFiguresWhateverTheNumberOfWorkers() {
    int[] parts = {0};
    var report = new DebtReference(1, 2, 2).run(() -> parts[0]++);
    assertThat(parts[0]).isEqualTo(DebtReference.PARTS).isEqualTo(12);
    assertThat(report.title()).isEqualTo("The traps of hidden debt");
    assertThat(report.groups()).hasSize(11);
    for (int i = 0; i < 11; i++) {
      Trap trap = DebtReference.TRAPS.get(i);
      assertThat(trap.title()).startsWith(i + 1 + " ");
      assertThat(trap.source()).contains("(debts, trap " + (i + 1) + ")");
      assertThat(report.groups().get(i)).first().matches(f -> f.topic().equals(trap.title()));
    }
    assertThat(report.figures())
        .as("a figure fits its column and could be measured")
        .allMatch(figure -> figure.what().length() <= 34)
        .noneMatch(figure -> figure.verdict() == Verdict.NEEDS_DATA);
    var alone = new TrapTrial(1, 2, 1);
    List<ReferenceFigure> figures =
        QUICK.stream().flatMap(i -> DebtReference.TRAPS.get(i).figures(alone).stream()).toList();
    assertThat(figures)
        .isEqualTo(QUICK.stream().flatMap(i -> report.groups().get(i).stream()).toList());
  }

  @Test
  void rowsOfAShopAreClickedByAFairCoin() {
    var streams = new RandomStreams(1, 0);
    var rows = new ShopRows(streams).toLearn(4000, streams.stream("rows"));
    long clicked = rows.stream().filter(ShownItem::clicked).count();
    assertThat(clicked).as("seed 1: four standard errors").isBetween(1874L, 2126L);
  }

  @Test
  void aFeatureThatTheShopDoesNotHaveIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShopRows.column("popularity"))
        .withMessageContaining("no feature 'popularity'")
        .withMessageContaining("popularity_28d");
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DebtReference(-1, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new DebtReference(1, 2, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DebtReference(1, 1, 1))
        .withMessageContaining("2 repetitions or more");
  }
}
