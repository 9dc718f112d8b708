package undercurrent.testscore.data;

import java.util.Locale;
import undercurrent.delivery.ChangeType;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Data 6: from the idea of a feature to production it takes one to two months, as the paper says of
/// quick teams.
public final class NewFeatureSpeed implements ReadinessTest {
  private static final double HOURS_PER_DAY = 24;
  private static final double MOST_DAYS = 61; // two months: Breck et al. 2017

  @Override
  public Section.Place place() {
    return Section.DATA.test(6, "new features can be added quickly");
  }

  @Override
  public Having having(TeamRecords team) {
    boolean isOnce = !team.isByHand(ChangeType.DATA, "implement-for-serving");
    boolean isTested = team.isByMachine(ChangeType.DATA, "build-and-test");
    if (isOnce && isTested) {
      return Having.automatic("a feature is written once, tested and delivered by machines");
    }
    return isOnce
        ? team.handwork("a feature is written once, and released by hand", "pipeline-ci")
        : Having.none("a feature is written twice, and released by hand", "feature-store");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var leads =
        team.history().all(Happening.ChangeReleased.class).stream()
            .filter(entry -> entry.what().type().equals(ChangeType.DATA.id()))
            .mapToDouble(entry -> entry.what().leadHours() / HOURS_PER_DAY)
            .sorted()
            .toArray();
    if (leads.length == 0) {
      return Passing.unknowable("no change of data was released");
    }
    double median = leads[leads.length / 2];
    return Passing.when(
        median <= MOST_DAYS,
        String.format(Locale.ROOT, "%.0f days, the median of %d", median, leads.length));
  }
}
