package undercurrent.testscore.monitoring;

import undercurrent.delivery.ChangeType;
import undercurrent.detection.RowConservation;
import undercurrent.settings.Settings;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Monitor 2: what must hold of data is watched, in what is learnt and in what is served.
///
/// *Passing*: the detector of rows looks now, and finds nothing.
public final class DataInvariants implements ReadinessTest {

  @Override
  public Section.Place place() {
    return Section.MONITORING.test(2, "data invariants hold in training and serving inputs");
  }

  @Override
  public Having having(TeamRecords team) {
    boolean isTested = team.isByMachine(ChangeType.REFRESH, "schema-check");
    boolean isWatched = team.detectors().contains("row-conservation") || holdsObjectives(team);
    if (isWatched) {
      return Having.automatic("detectors and objectives watch rows as they come");
    }
    return isTested
        ? Having.byHand("machines look at what is learnt; nobody at what is served", "monitoring")
        : team.isByHand(ChangeType.REFRESH, "check-tables-by-eye")
            ? team.handwork("people look at tables by eye", "monitoring, ingestion-tests")
            : Having.none("nobody looks", "monitoring, ingestion-tests");
  }

  @Override
  public Passing passing(TeamRecords team) {
    if (team.log().pipelines().isEmpty()) {
      return Passing.unknowable("no pipeline ran yet");
    }
    var detector = new RowConservation();
    var findings = detector.begin(Settings.defaults(detector.knobs())).look(team.log(), team.day());
    return Passing.when(
        findings.isEmpty(),
        findings.isEmpty() ? "no rows lost or repeated" : findings.getFirst().inWords());
  }

  /// Tells whether a feed is held against promises of freshness.
  static boolean holdsObjectives(TeamRecords team) {
    String key = "live-data.freshness-objective";
    return team.sets(key) && team.settings().share(key) > 0;
  }
}
