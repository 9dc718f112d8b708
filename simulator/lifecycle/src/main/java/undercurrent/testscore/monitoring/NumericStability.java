package undercurrent.testscore.monitoring;

import java.util.Arrays;
import undercurrent.learning.LabeledTable;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Monitor 5: what is no number is noticed.
///
/// *Passing*: served rows of the last four weeks, their scores, and the rows of the last training are
/// finite.
public final class NumericStability implements ReadinessTest {
  private static final String DETECTOR = "finite-numbers";
  private static final int DAYS = 28;

  @Override
  public Section.Place place() {
    return Section.MONITORING.test(5, "models are numerically stable");
  }

  @Override
  public Having having(TeamRecords team) {
    return team.detectors().contains(DETECTOR)
        ? Having.automatic("detector " + DETECTOR + " looks at rows and scores")
        : Having.none("nobody looks for what is no number", "a detector of finite numbers");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var served = team.log().served(team.day() - DAYS, team.day() + 1);
    if (served.isEmpty() && team.training().isEmpty()) {
      return Passing.unknowable("no rows were served or learnt from");
    }
    int bad = 0;
    for (ServedRow row : served) {
      bad += isFinite(row.features()) && Double.isFinite(row.prediction()) ? 0 : 1;
    }
    int learnt = 0;
    if (team.training().isPresent()) {
      LabeledTable rows = team.training().get().rows();
      learnt = rows.size();
      for (int i = 0; i < rows.size(); i++) {
        bad += isFinite(rows.row(i)) ? 0 : 1;
      }
    }
    return Passing.when(
        bad == 0,
        bad + " of " + served.size() + " served and " + learnt + " learnt rows are not finite");
  }

  private static boolean isFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
