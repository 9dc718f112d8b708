package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.IngestedRow;

/// Oracle: drives counted by hand; two of a hundred may be apart, and one drive is no pattern.
class IngestionChecksTest {
  private final OperationsLog log = new OperationsLog(List.of("range"), List.of());
  private final Monitor monitor =
      new IngestionChecks().begin(Settings.defaults(new IngestionChecks().knobs()));

  private void comeIn(int day, int drives, int apart) {
    for (int drive = 0; drive < drives; drive++) {
      for (int row = 0; row < 3; row++) {
        double again = drive < apart && row == 2 ? 21 : 20;
        log.add(
            new IngestedRow(
                day, 1000 * day + drive, "clear-day", new double[] {20}, new double[] {again}));
      }
    }
  }

  @Test
  void recordingsThatGiveTheSameNumbersAreNoFinding() {
    comeIn(7, 50, 0);
    assertThat(monitor.look(log, 14)).isEmpty();
  }

  @Test
  void oneDriveIsNoPatternAndTwoOfAHundredMayPass() {
    comeIn(7, 20, 1);
    assertThat(monitor.look(log, 14)).isEmpty();
    comeIn(14, 80, 1);
    assertThat(monitor.look(log, 21)).isEmpty();
  }

  @Test
  void drivesThatAreApartAreFoundAndNotReportedEachWeek() {
    comeIn(7, 40, 2);
    assertThat(monitor.look(log, 14))
        .containsExactly(
            new Finding(
                "recordings", 0.05, 0.02, false, "picture and laser are not of one moment"));
    assertThat(monitor.look(log, 21)).isEmpty();
    comeIn(42, 10, 5);
    assertThat(monitor.look(log, 49)).extracting(Finding::statistic).containsExactly(0.5);
  }
}
