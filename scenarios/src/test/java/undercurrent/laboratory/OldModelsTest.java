package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.IndebtedPlan.plan;
import static undercurrent.laboratory.IndebtedPlan.repaid;
import static undercurrent.laboratory.IndebtedPlan.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Replication;
import undercurrent.system.ModelInUse;
import undercurrent.trace.Happening;

/// Models that nobody trains, and schedules that a remedy sets anew.
///
/// Oracle: the age of a model is the time since the newest of its rows; a schedule of four weeks has four
/// weeks between its turns.
class OldModelsTest {
  private static final double WEEK_HOURS = 7 * 24;

  @Test
  void aModelThatNobodyTrainsGrowsOld() {
    Plan indebted = with("staleness", plan("retail", 18), Map.of(), 6 * WEEK_HOURS);
    int old = indebted.run(3, 0).log().book(ModelInUse.class).getLast().ageDays();
    int usual = indebted.clean().run(3, 0).log().book(ModelInUse.class).getLast().ageDays();
    // the first one is trained after four weeks, on what is a week old then
    assertThat(old).isGreaterThan(7 * (17 - 5));
    assertThat(usual).isLessThan(old);
  }

  @Test
  void aLoopThatStandsStillIsHeldAgainstFramesThatWereLabelledSince() {
    Plan indebted = with("staleness", plan("av", 24), Map.of());
    ModelInUse old = indebted.run(3, 0).log().book(ModelInUse.class).getLast();
    ModelInUse usual = indebted.clean().run(3, 0).log().book(ModelInUse.class).getLast();
    assertThat(old.ageDays()).as("twelve weeks at least").isGreaterThan(84);
    assertThat(usual.ageDays()).isLessThan(old.ageDays());
    assertThat(old.rows().size()).as("of eight weeks, sixty a week").isBetween(100, 9 * 60);
    assertThat(usual.rows().size())
        .as("of those that were driven well after the last training")
        .isLessThan(old.rows().size());
  }

  @Test
  void aScheduleThatIsSetAnewHoldsAtOnce() {
    Plan indebted = with("staleness", plan("retail", 18), Map.of());
    assertThat(daysOfTraining(indebted.run(3, 0))).as("once a year").isEmpty();
    Replication repaid = repaid(indebted, 10 * WEEK_HOURS).run(3, 0);
    assertThat(daysOfTraining(repaid))
        .as("when the remedy is done, and every four weeks from the end of a training on")
        .first()
        .satisfies(day -> assertThat(day).isBetween(70L, 90L));
    assertThat(daysOfTraining(repaid)).hasSize(2);
  }

  @Test
  void aLoopThatIsSetAnewTurnsAtOnce() {
    Plan indebted = with("staleness", plan("av", 18), Map.of());
    assertThat(daysOf("turn ", indebted.run(3, 0))).as("the first alone").containsExactly(0L);
    Replication repaid = repaid(indebted, 10 * WEEK_HOURS).run(3, 0);
    List<Long> days = daysOf("turn ", repaid);
    assertThat(days).hasSize(3);
    assertThat(days.get(1)).as("when the remedy is done").isBetween(70L, 90L);
    assertThat(days.get(2) - days.get(1)).as("and four weeks later").isEqualTo(28);
  }

  private static List<Long> daysOfTraining(Replication run) {
    return daysOf("production training", run);
  }

  private static List<Long> daysOf(String beginning, Replication run) {
    return run.trace().events().stream()
        .filter(
            event ->
                event.what() instanceof Happening.Scheduled(String what)
                    && what.startsWith(beginning))
        .map(event -> event.time() / SimTime.DAY)
        .toList();
  }
}
