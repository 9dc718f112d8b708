package undercurrent.testscore.data;

import java.util.Arrays;
import undercurrent.delivery.ChangeType;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Data 7: the code that makes features has tests.
///
/// *Passing*: code of features run twice on rows held back gives the same, one row for each.
public final class FeatureCode implements ReadinessTest {

  @Override
  public Section.Place place() {
    return Section.DATA.test(7, "all input feature code is tested");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.isByMachine(ChangeType.DATA, "build-and-test")) {
      return Having.automatic("step build-and-test runs with each change");
    }
    return team.isByHand(ChangeType.DATA, "test-by-hand")
        ? team.handwork("somebody tests by hand", "pipeline-ci")
        : Having.none("nobody tests it", "pipeline-ci");
  }

  @Override
  public Passing passing(TeamRecords team) {
    if (team.training().isEmpty()) {
      return Passing.unknowable("nothing was trained yet");
    }
    var bench = team.workbench().orElseThrow();
    var rows = team.training().orElseThrow().heldBack();
    var once = bench.prepared(rows);
    var again = bench.prepared(rows);
    if (once.size() != rows.size()) {
      return Passing.fails(rows.size() + " rows go in, and " + once.size() + " come out");
    }
    for (int i = 0; i < once.size(); i++) {
      if (!Arrays.equals(once.row(i), again.row(i))) {
        return Passing.fails("the same rows come out otherwise when it runs again");
      }
    }
    return Passing.passes(rows.size() + " rows come out one by one, and the same again");
  }
}
