package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import undercurrent.learning.Classifier;
import undercurrent.learning.LabeledTable;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.StackedModel;
import undercurrent.system.TrainingRun;

/// Oracle: losses by hand. Of 100 rows 30 are clicked; a model that gives 0.3 to all loses least of
/// all that give the same to all, and one that doubles it loses ln(0.7 / 0.4) · 0.7 − ln 2 · 0.3 =
/// 0.184 nats a row more.
class UpgradeRehearsalTest {
  private static final Classifier FITTING = row -> new double[] {0.7, 0.3};

  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new UpgradeRehearsal().begin(Settings.defaults(new UpgradeRehearsal().knobs()));
  private final LabeledTable rows = new LabeledTable(List.of("x"), List.of("ignored", "clicked"));

  UpgradeRehearsalTest() {
    for (int i = 0; i < 100; i++) {
      rows.add(new double[] {i}, i < 30 ? 1 : 0);
    }
  }

  private void stand(int day, UnaryOperator<Classifier> over, boolean isInUse) {
    log.enter(new StackedModel(day, "correction/night", "model-1", over, isInUse));
  }

  private void train(int day, String version) {
    log.enter(
        new TrainingRun(
            day,
            version,
            FITTING,
            () -> FITTING,
            rows,
            LongStream.range(0, rows.size()).toArray()));
  }

  private static Classifier doubled(Classifier below) {
    return row -> {
      double share = 2 * below.probabilities(row)[1];
      return new double[] {1 - share, share};
    };
  }

  @Test
  void aModelThatStandsAloneIsNoFinding() {
    train(7, "model-2");
    assertThat(monitor.look(log, 7)).isEmpty();
  }

  @Test
  void aModelOnTheScoreOfAnotherIsFoundOnceHoweverOftenItIsFitted() {
    stand(3, below -> below, true);
    assertThat(monitor.look(log, 7))
        .containsExactly(
            new Finding(
                "correction/night",
                1,
                0,
                false,
                "'correction/night' takes the score of another model"));
    stand(9, below -> below, true);
    assertThat(monitor.look(log, 14)).isEmpty();
  }

  @Test
  void anUpgradeThatLosesBeneathWhatIsKeptIsFound() {
    stand(3, UpgradeRehearsalTest::doubled, true);
    assertThat(monitor.look(log, 7)).hasSize(1);
    train(12, "model-2");
    // the difference has mean 0.184 and, with two values 1.253 apart, a standard error of
    // 1.253 · √(0.3 · 0.7 / 99)
    double errors = 0.18378 / (1.25276 * Math.sqrt(0.3 * 0.7 / 99));
    assertThat(monitor.look(log, 14))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.subject()).isEqualTo("corrections");
              assertThat(finding.statistic())
                  .isCloseTo(errors, org.assertj.core.api.Assertions.within(0.01));
            });
  }

  @Test
  void whatIsTakenOutIsNotRehearsed() {
    stand(3, UpgradeRehearsalTest::doubled, true);
    stand(8, UpgradeRehearsalTest::doubled, false);
    train(12, "model-2");
    assertThat(monitor.look(log, 14)).extracting(Finding::subject).containsOnly("correction/night");
  }
}
