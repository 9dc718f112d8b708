package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.BranchTaken;
import undercurrent.system.OperationsLog;

/// Branches that no call takes.
///
/// Oracle: counts by hand; a branch is old after four weeks without a call, and one old branch is allowed
/// beyond those of the first look.
class BranchCoverageTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor =
      new BranchCoverage().begin(Settings.defaults(new BranchCoverage().knobs()));

  private void week(int week, String flag, double share) {
    log.enter(new BranchTaken(7 * week, flag, "scoring", 7, share));
  }

  private List<Finding> look(int week) {
    return monitor.look(log, 7 * week);
  }

  @Test
  void theSecondBranchThatNobodyTakesForFourWeeksIsFoundOnce() {
    assertThat(look(0)).isEmpty();
    for (int week = 1; week <= 8; week++) {
      week(week, "one", week <= 3 ? 0.5 : 0);
      week(week, "two", week <= 3 ? 0.5 : 0);
      week(week, "three", 0.5);
      assertThat(look(week)).as("week %d", week).hasSize(week == 7 ? 1 : 0);
    }
  }

  @Test
  void branchesThatAreTakenOutInTimeAreNeverFound() {
    for (int week = 1; week <= 40; week++) {
      String trial = "trial " + week / 4; // three weeks on trial and one week until it is out
      week(week, trial, week % 4 < 3 ? 0.5 : 0);
      assertThat(look(week)).isEmpty();
    }
  }

  @Test
  void aBranchThatIsTakenAgainIsNotOld() {
    assertThat(look(0)).isEmpty();
    for (int week = 1; week <= 12; week++) {
      week(week, "one", week % 4 == 0 ? 0.01 : 0);
      week(week, "two", week % 4 == 0 ? 0.01 : 0);
      assertThat(look(week)).isEmpty();
    }
  }
}
