package undercurrent.testscore.monitoring;

import java.util.Locale;
import undercurrent.statistics.Tally;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Monitor 7: quality of what is served is watched.
///
/// *Passing*: the last eight readings of quality in production are not below those before, beyond two
/// standard errors.
public final class PredictionQuality implements ReadinessTest {
  private static final int NEWEST = 8; // readings, one a week

  @Override
  public Section.Place place() {
    return Section.MONITORING.test(7, "prediction quality has not regressed");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.log().quality().isEmpty()) {
      return Having.none("no labels come later", "labels that come later");
    }
    return team.has("monitoring")
        ? Having.automatic("quality is read every week and alarms")
        : team.handwork("somebody reads quality every week", "monitoring");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var readings = team.log().quality();
    if (readings.size() < 2 * NEWEST) {
      return Passing.unknowable(readings.size() + " readings are too few");
    }
    var before = new Tally();
    var now = new Tally();
    int first = readings.size() - NEWEST;
    for (int i = 0; i < readings.size(); i++) {
      (i < first ? before : now).add(readings.get(i).value());
    }
    double error =
        StrictMath.sqrt(now.variance() / now.count() + before.variance() / before.count());
    return Passing.when(
        now.mean() >= before.mean() - 2 * error,
        String.format(Locale.ROOT, "%.3f of late, %.3f before", now.mean(), before.mean()));
  }
}
