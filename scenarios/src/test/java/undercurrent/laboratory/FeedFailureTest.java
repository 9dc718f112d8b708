package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static undercurrent.laboratory.ShortRun.all;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.trace.Happening.OutageEnded;

/// A shop whose senders of events fail in week 2.
///
/// Oracle: who reads nothing tells nobody, so that the failure lasts exactly as long as the scenario
/// says; who holds the feed to its objectives reads it at the end of the week, looks for hours and
/// calls, so that it lasts a week or two.
class FeedFailureTest {
  private static final String FAILURE =
      "world.feed-failure: 2w, world.feed-failure-length: 4w, world.feed-failure-every: 20w, "
          + "outages.infrastructure-per-year: 0, outages.deploy-per-year: 0, "
          + "outages.dependency-per-year: 0, outages.configuration-per-year: 0";
  private static final double WEEK = 7 * 24;

  private static List<Double> hours(String more) {
    return all(
            new ShortRun("retail", 8, 1, 3).with("{ " + FAILURE + more + " }"), OutageEnded.class)
        .filter(ended -> ended.subject().equals("events"))
        .map(OutageEnded::hours)
        .toList();
  }

  @Test
  void whoHoldsAFeedToItsObjectivesTellsItsSenders() {
    assertThat(hours("")).hasSize(1).allMatch(hours -> hours > 0 && hours < 2 * WEEK);
  }

  @Test
  void whoReadsNothingWaitsUntilTheyNotice() {
    assertThat(hours(", live-data.freshness-objective: 0%, live-data.volume-band: 100%"))
        .hasSize(1)
        .allSatisfy(hours -> assertThat(hours).isCloseTo(4 * WEEK, within(1e-6)));
  }
}
