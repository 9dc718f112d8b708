package undercurrent.testscore.monitoring;

import java.util.Locale;
import undercurrent.kernel.SimTime;
import undercurrent.system.Workbench;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Monitor 4: a model's age is watched.
///
/// *Passing*: the newest data in the model in service is no older than two turns as the team means them
/// (two: one may fail; assumed).
public final class ModelAge implements ReadinessTest {
  private static final double HOURS_PER_WEEK = 7 * 24;
  private static final int TURNS = 2;

  @Override
  public Section.Place place() {
    return Section.MONITORING.test(4, "models are not too stale");
  }

  @Override
  public Having having(TeamRecords team) {
    return team.has("continuous-training")
        ? Having.automatic("training is triggered by the calendar, and what passes goes out")
        : team.handwork("somebody starts training by hand", "continuous-training");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var bench = team.workbench();
    var service = bench.flatMap(Workbench::inService);
    if (service.isEmpty()) {
      return Passing.unknowable("there is no model in service");
    }
    double limit = TURNS * team.planned().hours(bench.get().cadence());
    double age = team.hours() - SimTime.inHours(service.get().newestDataAt());
    return Passing.when(
        age <= limit,
        String.format(
            Locale.ROOT,
            "newest data %.1f weeks old, at most %.1f",
            age / HOURS_PER_WEEK,
            limit / HOURS_PER_WEEK));
  }
}
