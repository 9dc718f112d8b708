package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;

/// Oracle: logarithms by hand.
class PairedLossesTest {

  /// Gives the class that the row names a chance, and the rest to the others evenly.
  private static Classifier sure(double chance, int classes) {
    return row -> {
      double[] chances = new double[classes];
      Arrays.fill(chances, (1 - chance) / (classes - 1));
      chances[(int) row[0]] = chance;
      return chances;
    };
  }

  private static LabeledTable rows(int classes) {
    var labels = List.of("a", "b", "c").subList(0, classes);
    var rows = new LabeledTable(List.of("says"), labels);
    for (int i = 0; i < 60; i++) {
      rows.add(new double[] {i % classes}, i % classes);
    }
    return rows;
  }

  @Test
  void halfTheChanceOfWhatCameLosesTheLogarithmOfTwoWhateverTheNumberOfClasses() {
    for (int classes : new int[] {2, 3}) {
      var lost = PairedLosses.of(sure(0.4, classes), sure(0.8, classes), rows(classes));
      assertThat(lost.mean())
          .as("of %d classes", classes)
          .isCloseTo(StrictMath.log(2), within(1e-9));
      assertThat(lost.error()).isCloseTo(0, within(1e-9));
    }
  }
}
