package undercurrent.testscore.infrastructure;

import java.util.Arrays;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.system.Workbench;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Infra 5: what the model did with one example can be gone through step by step.
///
/// *Passing*: rows that were served since the last release are scored again, and most get the score that
/// was logged.
public final class Debuggability implements ReadinessTest {
  private static final double NEAR = 1e-9;

  @Override
  public Section.Place place() {
    return Section.INFRASTRUCTURE.test(5, "the model can be debugged on a single example");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.keepsLineage() && team.has("model-registry")) {
      return Having.automatic("each version is kept, with what it was made from");
    }
    return team.keepsLineage()
        ? Having.byHand("what a version was made from is kept; versions are not", "model-registry")
        : Having.none("nothing says what was made from what", "lineage-store, model-registry");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var called = team.workbench().flatMap(Workbench::asCalled);
    var rows = team.log().served(Math.max(0, team.log().releaseDay() + 1), team.day() + 1);
    if (called.isEmpty() || rows.stream().allMatch(row -> row.prediction() == 0)) {
      return Passing.unknowable("no row was logged with its score since the last release");
    }
    int same = 0;
    for (ServedRow row : rows) {
      double score = Arrays.stream(called.get().probabilities(row.features())).max().orElse(0);
      same += Math.abs(score - row.prediction()) < NEAR ? 1 : 0;
    }
    return Passing.when(
        2 * same > rows.size(), same + " of " + rows.size() + " rows get the score logged");
  }
}
