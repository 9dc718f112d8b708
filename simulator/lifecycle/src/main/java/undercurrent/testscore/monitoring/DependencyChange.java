package undercurrent.testscore.monitoring;

import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Monitor 1: who depends on others hears of their changes.
///
/// *Passing*: every release upstream of the last half year was followed by an alarm within four weeks.
public final class DependencyChange implements ReadinessTest {
  private static final double LOOKED_BACK = 26 * 7 * 24;
  private static final double NOTICED_WITHIN = 4 * 7 * 24; // assumed

  @Override
  public Section.Place place() {
    return Section.MONITORING.test(1, "dependency changes result in notification");
  }

  @Override
  public Having having(TeamRecords team) {
    boolean isFound =
        team.detectors().contains("input-drift") || DataInvariants.holdsObjectives(team);
    return isFound
        ? Having.byHand(
            "changes are found afterwards, nobody announces them",
            "a subscription to the releases of those upstream")
        : Having.none(
            "nobody hears of a change",
            "monitoring; a subscription to the releases of those upstream");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var changes =
        team.history().all(Happening.SignalReleased.class).stream()
            .filter(entry -> entry.hours() > team.hours() - LOOKED_BACK)
            .filter(entry -> entry.hours() < team.hours() - NOTICED_WITHIN)
            .toList();
    if (changes.isEmpty()) {
      return Passing.unknowable("nobody upstream released anything of late");
    }
    var alarms = team.history().all(Happening.AlarmRaised.class);
    long unnoticed =
        changes.stream()
            .filter(
                change -> alarms.stream().noneMatch(alarm -> isOf(change.hours(), alarm.hours())))
            .count();
    return Passing.when(
        unnoticed == 0, unnoticed + " of " + changes.size() + " releases upstream went unnoticed");
  }

  private static boolean isOf(double change, double alarm) {
    return alarm >= change && alarm <= change + NOTICED_WITHIN;
  }
}
