package undercurrent.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Oracle: quantiles counted by hand of the scores 0.01 … 1.00.
class PredictionReaderTest {
  private final double[] scores =
      IntStream.rangeClosed(1, 100).mapToDouble(i -> i / 100.0).toArray();
  private final PredictionReader reader = new PredictionReader("mail-campaign", 0.1);

  @Test
  void theWantedShareOfScoresPassesTheThresholdItChose() {
    assertThat(reader.isSettled()).isFalse();
    reader.settle(scores);
    assertThat(reader.isSettled()).isTrue();
    assertThat(reader.actsOn(0.91)).isTrue();
    assertThat(reader.actsOn(0.90)).isFalse();
    assertThat(reader.acted(scores)).isEqualTo(0.1);
    assertThat(reader.isOff(scores)).isFalse();
  }

  /// Three times as many positives in training triple the odds and move no rank: what had 0.7712, and
  /// there are 23 from there on, passes 0.91 now.
  @Test
  void scoresOfTheSameOrderOnAnotherScaleAreActedOnFarMoreOrLess() {
    reader.settle(scores);
    double[] odds = IntStream.range(0, 100).mapToDouble(i -> tripled(scores[i])).toArray();
    assertThat(reader.acted(odds)).isCloseTo(0.23, within(1e-9));
    assertThat(reader.isOff(odds)).isTrue();
    reader.settle(odds);
    assertThat(reader.isOff(odds)).isFalse();
  }

  private static double tripled(double p) {
    return 3 * p / (3 * p + 1 - p);
  }

  @Test
  void halfAsManyAgainIsStillBorne() {
    reader.settle(scores);
    assertThat(reader.isOff(IntStream.range(0, 100).mapToDouble(i -> i < 86 ? 0 : 1).toArray()))
        .isFalse();
    assertThat(reader.isOff(IntStream.range(0, 100).mapToDouble(i -> i < 84 ? 0 : 1).toArray()))
        .isTrue();
  }

  @Test
  void aReaderOfEverythingOrNothingIsRefused() {
    assertThatThrownBy(() -> new PredictionReader("all", 1))
        .hasMessage("a reader acts on a share between 0 and 1, not 1.0");
  }
}
