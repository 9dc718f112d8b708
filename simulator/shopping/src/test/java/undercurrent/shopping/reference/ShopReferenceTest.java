package undercurrent.shopping.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import undercurrent.data.DataFolder;
import undercurrent.data.DataSets;
import undercurrent.verification.ReferenceFigure.Verdict;
import undercurrent.verification.ReferenceReport;

/// Oracle: the sources of the figures.
class ShopReferenceTest {

  @Test
  void withoutDataTheRestIsAsSourcesSayWhateverTheNumberOfWorkers() {
    int[] parts = {0};
    var report = new ShopReference(1, Optional.empty(), 1).run(() -> parts[0]++);
    assertThat(parts[0]).isEqualTo(ShopReference.PARTS);
    holds(report);
    assertThat(report.count(Verdict.INSIDE)).isEqualTo(67);
    assertThat(report.count(Verdict.NEEDS_DATA)).isEqualTo(72);
    assertThat(report.diagrams()).isEmpty();
    assertThat(report.figures())
        .as("a figure fits its column")
        .allMatch(figure -> figure.what().length() <= 34);
    assertThat(new ShopReference(1, Optional.empty(), 3).run(() -> {})).isEqualTo(report);
  }

  @Test
  void otherSeedsAgreeWithTheSourcesToo() {
    for (long seed = 2; seed <= 3; seed++) {
      holds(new ShopReference(seed, Optional.empty(), 2).run(() -> {}));
    }
  }

  @Test
  void withDataEveryFigureOfTheTableIsReproduced() {
    var folder = DataFolder.find(Optional.empty());
    Assumptions.assumeTrue(
        folder.filter(found -> found.has(DataSets.UCI_ONLINE_RETAIL)).isPresent(),
        "no data folder with uci-online-retail");
    int[] parts = {0};
    var report = new ShopReference(1, folder, 2).run(() -> parts[0]++);
    assertThat(parts[0]).isEqualTo(ShopReference.PARTS);
    holds(report);
    assertThat(report.count(Verdict.NEEDS_DATA)).isZero();
    assertThat(report.diagrams()).hasSize(2);
    assertThat(report.diagrams().getFirst().lines()).hasSize(Method.ALL.size() - 1);
    assertThat(report.diagrams().getLast().lines()).hasSize(Method.ALL.size());
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShopReference(-1, Optional.empty(), 1))
        .withMessage("reference figures need a seed of 0 or more and a worker, not -1, 1");
  }

  private static void holds(ReferenceReport report) {
    assertThat(report.figures())
        .filteredOn(figure -> figure.verdict() == Verdict.OUTSIDE)
        .as("seed %d", report.seed())
        .isEmpty();
  }
}
