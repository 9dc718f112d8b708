package undercurrent.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import undercurrent.random.RandomStreams;
import undercurrent.shopping.FeatureSnapshot;
import undercurrent.shopping.SignalReading;

/// Oracle: hand calculation, and columns that are as they were once everything is put right.
class WrongColumnsTest {
  private static final int SALES = FeatureSnapshot.NAMES.indexOf("popularity_28d");
  private static final double LOGARITHM = StrictMath.log1p(200);

  private final FeatureReading features = new FeatureReading(SignalReading.UNCHANGED);
  private final WrongColumns counts =
      WrongColumns.read(features, "popularity_28d", StrictMath::expm1, "a plain count");

  private double[] arrived() {
    double[] made = new double[FeatureSnapshot.NAMES.size()];
    made[SALES] = LOGARITHM;
    return features.row(made);
  }

  @Test
  void anotherReleaseInTheSameUnitChangesNothingMore() {
    for (int releases = 0; releases < 4; releases++) {
      counts.begin(1);
      assertThat(arrived()[SALES]).isCloseTo(200, within(1e-9));
    }
  }

  @Test
  void theLastConversionPutsItRight() {
    counts.begin(1);
    counts.begin(2);
    counts.end(3);
    assertThat(arrived()[SALES]).isGreaterThan(100);
    counts.end(4);
    assertThat(arrived()[SALES]).isEqualTo(LOGARITHM);
  }

  @Test
  void whatASupplierSendsIsReadBeforeAnythingOfOurOwnGoesWrong() {
    for (int seed = 0; seed < 20; seed++) {
      var swapped = WrongColumns.swapped(features, new RandomStreams(seed, 0).stream("which"));
      swapped.begin(1);
      counts.begin(2);
      assertThat(arrived()).as("seed %d", seed).contains(StrictMath.expm1(LOGARITHM));
      assertThat(Arrays.stream(arrived())).as("seed %d", seed).allMatch(Double::isFinite);
      counts.end(3);
      swapped.end(4);
    }
  }
}
