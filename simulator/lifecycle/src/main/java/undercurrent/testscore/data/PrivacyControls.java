package undercurrent.testscore.data;

import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Data 5: access is controlled, and what is asked to be deleted goes from all that was derived.
public final class PrivacyControls implements ReadinessTest {
  private static final String KEY = "ingestion.deletions-per-week";

  @Override
  public Section.Place place() {
    return Section.DATA.test(5, "the data pipeline has appropriate privacy controls");
  }

  @Override
  public Having having(TeamRecords team) {
    if (!team.sets(KEY)) {
      return Having.unknowable(
          "nobody asks for data to be deleted here, and access is not modelled");
    }
    return team.keepsLineage()
        ? Having.byHand(
            "people delete on request, along the lineage",
            "a machine that deletes what was derived")
        : Having.none(
            "people delete on request, and cannot look up what was derived", "lineage-store");
  }

  @Override
  public Passing passing(TeamRecords team) {
    return Passing.unknowable(
        team.sets(KEY)
            ? "rows learnt from do not say whose they are"
            : "nobody asks for data to be deleted");
  }
}
