package undercurrent.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import undercurrent.driving.Conditions;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.LoggedFrame;
import undercurrent.driving.Trigger;
import undercurrent.learning.Classifier;
import undercurrent.random.RandomStreams;

/// Oracle: the entropy of probabilities by hand, conservation of the budget, and the quotas.
class FrameChoiceTest {
  private static final Conditions FOG_NIGHT = Conditions.of("fog-night");
  private static final int RANGE = FrameFeatures.COLUMNS.indexOf("range");

  private static LoggedFrame frame(int id, Conditions conditions, double range, Trigger trigger) {
    double[] features = new double[FrameFeatures.COLUMNS.size()];
    features[0] = id;
    features[RANGE] = range;
    return new LoggedFrame(id, id / 10, conditions, features, 0.9, trigger);
  }

  private static List<LoggedFrame> pool(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                frame(
                    i,
                    i % 20 == 0 ? FOG_NIGHT : Conditions.CLEAR_DAY,
                    i % 10,
                    i % 25 == 3 ? Trigger.DISENGAGEMENT : Trigger.SAMPLED))
        .toList();
  }

  /// A model that is the less sure the nearer a frame's number is to 50.
  private static final Classifier MODEL =
      row -> {
        double sure = 0.5 + Math.min(0.5, Math.abs(row[0] - 50) / 100);
        return new double[] {sure, 1 - sure, 0, 0, 0};
      };

  @Test
  void theEntropyOfEqualChancesIsTheLogarithmOfTheirNumber() {
    assertThat(EntropyChoice.entropy(new double[] {1, 0, 0})).isZero();
    assertThat(EntropyChoice.entropy(new double[] {0.25, 0.25, 0.25, 0.25}))
        .isCloseTo(Math.log(4), within(1e-12));
  }

  @Test
  void theLeastSureComeFirst() {
    assertThat(new EntropyChoice(MODEL).choose(pool(100), 3))
        .extracting(LoggedFrame::id)
        .containsExactly(50, 49, 51);
  }

  @Test
  void aCommitteeThatAgreesHasNothingToAsk() {
    Classifier same = row -> new double[] {0.9, 0.1, 0, 0, 0};
    Classifier other = row -> row[0] == 7 ? new double[] {0, 1, 0, 0, 0} : same.probabilities(row);
    var choice = new DisagreementChoice(List.of(same, other));
    assertThat(choice.choose(pool(20), 1)).extracting(LoggedFrame::id).containsExactly(7);
    assertThatIllegalArgumentException().isThrownBy(() -> new DisagreementChoice(List.of(same)));
  }

  @Test
  void everyFrameHasTheSameChance() {
    int[] counts = new int[10];
    var stream = new RandomStreams(3, 0).stream("choice");
    for (int i = 0; i < 10_000; i++) {
      new RandomChoice(stream).choose(pool(10), 3).forEach(frame -> counts[frame.id()]++);
    }
    for (int count : counts) {
      assertThat(count).as("of 3,000 expected, seed 3").isBetween(2_860, 3_140);
    }
  }

  @Test
  void aRareSliceGetsItsQuotaAndOthersWhatItCannotFill() {
    var random = new RandomChoice(new RandomStreams(4, 0).stream("choice"));
    List<LoggedFrame> chosen = SliceQuota.even(random).choose(pool(400), 60);
    assertThat(chosen).hasSize(60).doesNotHaveDuplicates();
    assertThat(chosen).filteredOn(f -> f.conditions().equals(FOG_NIGHT)).hasSizeBetween(10, 20);
    List<LoggedFrame> rare =
        new SliceQuota(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 1.0), random).choose(pool(400), 60);
    assertThat(rare).filteredOn(f -> f.conditions().equals(FOG_NIGHT)).hasSize(20);
    assertThat(rare).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void whatHappenedComesFirst() {
    List<LoggedFrame> chosen = new TriggerChoice(FrameChoice.newest()).choose(pool(100), 6);
    assertThat(chosen).extracting(LoggedFrame::id).containsExactly(78, 53, 28, 3, 99, 98);
  }

  @Test
  void nearDuplicatesAreLeftOut() {
    var pool = new ArrayList<LoggedFrame>();
    double unit = FrameFeatures.rangeM(frame(0, FOG_NIGHT, 1, Trigger.SAMPLED).features());
    for (int i = 0; i < 10; i++) {
      pool.add(frame(i, FOG_NIGHT, i / unit, Trigger.SAMPLED)); // one metre from one to the next
    }
    var choice = new WithoutNearDuplicates(FrameChoice.newest(), 4);
    assertThat(choice.choose(pool, 10)).extracting(LoggedFrame::id).containsExactly(9, 5, 1);
  }

  @Test
  void noChoiceGivesMoreThanThereIs() {
    var stream = new RandomStreams(5, 0).stream("choice");
    for (FrameChoice choice :
        List.of(
            new RandomChoice(stream),
            new EntropyChoice(MODEL),
            FrameChoice.newest(),
            new TriggerChoice(FrameChoice.newest()),
            SliceQuota.even(FrameChoice.newest()))) {
      assertThat(choice.choose(pool(7), 100)).hasSize(7).doesNotHaveDuplicates();
      assertThat(choice.choose(List.of(), 5)).isEmpty();
    }
  }
}
