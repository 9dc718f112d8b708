package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import undercurrent.learning.LabeledTable;
import undercurrent.lifecycle.Replication;
import undercurrent.random.RandomStream;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.LoggedRows;
import undercurrent.shopping.Permutation;
import undercurrent.shopping.ScoringRecipe;
import undercurrent.shopping.Sweep;
import undercurrent.system.HoldoutLook;

/// Rows that judge sweeps. Oracle: requests and candidates counted by hand.
class SweepBookTest {
  private static final LoggedRows FIRST = pages(0, 30);
  private static final LoggedRows SECOND = pages(30, 60);
  private static final LoggedRows BEFORE = pages(20, 40);

  private final Replication run =
      new Replication(new RandomStreams(4, 0), "retail", new RetailLifecycle(), List.of());
  private final RandomStream luck = new RandomStreams(4, 0).stream("sweep");

  private SweepBook book(String rankedOn, String heldBack) {
    var texts = Map.of("loop.ranked-on", rankedOn, "loop.held-back", heldBack);
    return new SweepBook(run, Settings.of(new RetailLifecycle().parameters(), texts));
  }

  /// Pages of two rows, of which the one with the higher price is clicked.
  private static LoggedRows pages(int from, int to) {
    var table = new LabeledTable(FeatureSnapshot.NAMES, List.of("ignored", "clicked"));
    for (int request = from; request < to; request++) {
      for (int row = 0; row < 2; row++) {
        double[] features = new double[FeatureSnapshot.NAMES.size()];
        features[FeatureSnapshot.NAMES.indexOf("price")] = row + request % 3 / 4.0;
        table.add(features, row);
      }
    }
    return new LoggedRows(table, LongStream.range(2L * from, 2L * to).map(i -> i / 2).toArray());
  }

  private void sweep(SweepBook book, String name, LoggedRows judging) {
    var permutations =
        List.of(
            Permutation.of(ScoringRecipe.USUAL), Permutation.of(ScoringRecipe.USUAL.atRate(0.3)));
    Sweep sweep = Sweep.over(permutations, BEFORE.table(), luck);
    book.choose(name, sweep, sweep.trained().getFirst(), BEFORE, judging);
  }

  private List<Integer> ranked() {
    return run.log().book(HoldoutLook.class).stream().map(HoldoutLook::ranked).toList();
  }

  @Test
  void rowsThatAreKeptJudgeAgainAndAreNotLearntFrom() {
    SweepBook book = book("validation", "kept");
    LoggedRows judging = book.judging(FIRST);
    sweep(book, "first", judging);
    assertThat(book.judging(SECOND)).isSameAs(judging);
    sweep(book, "second", judging);
    book.judging(SECOND);
    assertThat(ranked()).as("two recipes each").containsExactly(2, 4);
    assertThat(book.withoutKept(BEFORE).requests())
        .isEqualTo(pages(30, 40).requests()); // 20 to 29 judge
    assertThat(run.log().book(HoldoutLook.class).getFirst().heldBack()).hasSize(30);
  }

  @Test
  void rowsThatAreRenewedJudgeOnceAndRankNothing() {
    SweepBook book = book("own-rows", "renewed");
    sweep(book, "first", book.judging(FIRST));
    assertThat(book.judging(SECOND)).isSameAs(SECOND);
    assertThat(book.withoutKept(BEFORE)).isSameAs(BEFORE);
    assertThat(ranked()).containsExactly(0);
  }
}
