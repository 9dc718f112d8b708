package undercurrent.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;

/// Oracle: the published direction, that active choice beats random choice on a rare slice at equal
/// labels (3 to 4.4 times the gain at NVIDIA's, by night).
class ActiveLearningTest {
  private static final int LABELS = 120;

  @Test
  void activeChoiceBeatsRandomChoiceOnARareSliceAtEqualLabels() {
    int wins = 0;
    var report = new StringBuilder();
    for (int number = 0; number < 5; number++) {
      var result = new RareSliceRace(new RandomStreams(1, number)).run(LABELS);
      wins += result.activeWins() ? 1 : 0;
      report.append(
          String.format(
              Locale.ROOT,
              "seed 1, replication %d: %.3f against %.3f%n",
              number,
              result.active(),
              result.random()));
    }
    assertThat(wins).as(report.toString()).isGreaterThanOrEqualTo(4);
  }
}
