package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.LabelSource;
import undercurrent.system.OperationsLog;

/// Oracle: shares by hand. Of two batches of 100 labels 20 may be a model's, and 21 may not.
class LabelOriginTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new LabelOrigin().begin(Settings.defaults(new LabelOrigin().knobs()));
  private int day;

  private List<Finding> batch(int byModel) {
    day += 28;
    log.enter(new LabelSource(day, 100, byModel));
    return monitor.look(log, day);
  }

  @Test
  void aTenthIsAllowed() {
    assertThat(batch(100)).as("one batch is none yet").isEmpty();
    assertThat(batch(0)).as("half of both").hasSize(1);
    assertThat(batch(20)).isEmpty();
    assertThat(batch(0)).isEmpty();
  }

  @Test
  void moreIsSaidOnceASpell() {
    batch(0);
    assertThat(batch(21))
        .containsExactly(
            new Finding(
                "labels",
                0.105,
                0.1,
                false,
                "labels are given by the model that will learn from them"));
    assertThat(monitor.look(log, day + 7)).as("no new batch").isEmpty();
    assertThat(batch(30)).as("the same spell").isEmpty();
    batch(0);
    batch(0);
    assertThat(batch(50)).as("another").hasSize(1);
  }

  @Test
  void noMoreLabelsAreAModelsThanThereAre() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LabelSource(1, 10, 11));
  }
}
