package undercurrent.testscore.data;

import java.util.List;
import java.util.Locale;
import undercurrent.delivery.ChangeType;
import undercurrent.learning.LabeledTable;
import undercurrent.system.OperationsLog.ServedRow;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;

/// Data 1: what is expected of features is written as a schema.
///
/// *Passing*: columns and ranges that are learnt from the rows of the last training hold for what was
/// served in the last week. What is no number at all is the matter of Monitor 5.
public final class FeatureExpectations implements ReadinessTest {
  private static final int DAYS = 7;
  private static final double ALLOWED = 0.01; // of the values of a column; assumed

  @Override
  public Section.Place place() {
    return Section.DATA.test(1, "feature expectations are captured in a schema");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.isByMachine(ChangeType.REFRESH, "schema-check")
        || team.isByMachine(ChangeType.DATA, "schema-check")) {
      return Having.automatic("step schema-check looks at each batch");
    }
    return team.isByHand(ChangeType.REFRESH, "check-tables-by-eye")
        ? team.handwork("people look at the tables by eye", "ingestion-tests")
        : Having.none("nobody says what is expected", "ingestion-tests");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var rows = team.log().served(team.day() - DAYS, team.day() + 1);
    if (team.training().isEmpty() || rows.isEmpty()) {
      return Passing.unknowable("there are no rows of training and of service to compare");
    }
    var learnt = team.training().orElseThrow().rows();
    if (!learnt.columns().equals(team.log().columns())) {
      return Passing.fails("training and service have other columns");
    }
    for (int column = 0; column < learnt.columns().size(); column++) {
      double outside = outside(learnt, rows, column);
      if (outside > ALLOWED) {
        return Passing.fails(
            String.format(
                Locale.ROOT,
                "%.1f %% of '%s' as served lie far outside what was learnt",
                100 * outside,
                learnt.columns().get(column)));
      }
    }
    return Passing.passes(rows.size() + " served rows lie within what was learnt");
  }

  /// Returns the share of served values beyond the range of training by more than its width; 0 where
  /// training saw one value only, which gives no width.
  private static double outside(LabeledTable learnt, List<ServedRow> served, int column) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < learnt.size(); i++) {
      low = Math.min(low, learnt.row(i)[column]);
      high = Math.max(high, learnt.row(i)[column]);
    }
    double width = high - low;
    int out = 0;
    for (var row : served) {
      double value = row.features()[column];
      out += width > 0 && (value < low - width || value > high + width) ? 1 : 0;
    }
    return (double) out / served.size();
  }
}
