package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static undercurrent.laboratory.ShortRun.all;
import static undercurrent.laboratory.ShortRun.mean;
import static undercurrent.laboratory.ShortRun.trace;

import org.junit.jupiter.api.Test;
import undercurrent.experiment.RunResult;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;

/// What happens to the shop: events of its world, and what its feed makes of them.
///
/// Oracle: the direction that the mechanism gives, on the same seeds.
class ShopWorldTest {
  private static final ShortRun SHORT = new ShortRun("retail", 20, 2, 2);
  private static final RunResult USUAL = SHORT.with("{}");

  private static long alarms(RunResult run, String subject) {
    return all(run, Happening.AlarmRaised.class).filter(a -> a.subject().equals(subject)).count();
  }

  @Test
  void machinesHarmTheModelWhereNobodyTellsThemFromPeople() {
    RunResult found = SHORT.with("{ world.bot-traffic: 2w, world.bot-requests-per-day: 60 }");
    RunResult passed =
        SHORT.with(
            "{ world.bot-traffic: 2w, world.bot-requests-per-day: 60,"
                + " live-data.most-clicks-per-minute: 100000 }");
    assertThat(mean(passed, "accuracy.oracle")).isLessThan(mean(found, "accuracy.oracle") - 0.02);
    assertThat(all(found, Happening.FeedRead.class).mapToLong(Happening.FeedRead::bots).sum())
        .isPositive();
    assertThat(all(passed, Happening.FeedRead.class).mapToLong(Happening.FeedRead::bots).sum())
        .isZero();
    assertThat(all(USUAL, Happening.FeedRead.class).mapToLong(Happening.FeedRead::bots).sum())
        .isZero();
  }

  @Test
  void aFeedThatIsLateBreaksItsPromiseAndIsLookedInto() {
    RunResult late = SHORT.with("{ live-data.late-share: 40% }");
    assertThat(alarms(USUAL, "feed-freshness")).isZero();
    assertThat(alarms(late, "feed-freshness")).isGreaterThan(10);
    assertThat(mean(late, "effort.stage.live-data"))
        .isGreaterThan(mean(USUAL, "effort.stage.live-data"));
    assertThat(mean(late, "latency.age.features"))
        .isGreaterThan(mean(USUAL, "latency.age.features"));
  }

  @Test
  void eachEventOfTheWorldHasItsTimeAndItsName() {
    RunResult changed =
        SHORT.with(
            "{ world.sale-season: 3w, world.sale-length: 2w, world.new-range: 6w,"
                + " world.viral-item: 7w, world.supplier-failure: 8w,"
                + " world.supplier-failure-length: 4w, world.supplier: 3, world.thrift: 9w }");
    assertThat(
            trace(changed).stream()
                .filter(event -> event.what() instanceof Happening.WorldChanged)
                .map(event -> SimTime.inHours(event.time()) / 168))
        .containsExactly(3.0, 5.0, 6.0, 7.0, 8.0, 9.0, 12.0);
    assertThat(all(changed, Happening.WorldChanged.class).map(Happening.WorldChanged::what))
        .contains("a sale season began", "60 new items came in", "supplier 3 delivers again");
  }

  @Test
  void goodsThatComeBackCostRevenue() {
    assertThat(mean(USUAL, "value.returns")).isPositive();
    assertThat(mean(USUAL, "value.returns")).isLessThan(0.15 * mean(USUAL, "value.revenue"));
  }
}
