package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.TimeSheet;

/// The share of time that pays something back.
///
/// Oracle: hand calculations; eight weeks of 10 hours in 100 are a tenth, of which a quarter is allowed.
class PayDownShareTest {

  /// Returns the weeks in which it spoke, when from week 21 on hours and returns are others.
  private static List<Integer> spoken(double service, int returned, double first) {
    var log = new OperationsLog(List.of(), List.of());
    Monitor monitor = new PayDownShare().begin(Settings.defaults(new PayDownShare().knobs()));
    var weeks = new ArrayList<Integer>();
    for (int week = 1; week <= 40; week++) {
      boolean isLater = week > 20;
      log.enter(new TimeSheet(7 * week, 100, isLater ? service : first, isLater ? returned : 1));
      if (!monitor.look(log, 7 * week).isEmpty()) {
        weeks.add(week);
      }
    }
    return weeks;
  }

  @ParameterizedTest
  @CsvSource({
    "10, 1, 10, -1", // nothing changes
    "0, 1, 10, 27", // 2 weeks of 10 in 8 are 2.5 %, which is allowed; 1 week is not
    "2.6, 1, 10, -1", // just above a quarter in the end
    "2.4, 1, 10, 28", // and just beneath: all eight weeks are needed
    "10, 5, 10, 27", // 36 changes came back in eight weeks, 32 are allowed
    "10, 4, 10, -1",
    "0, 1, 0, -1" // who never paid anything back has nothing to lose
  })
  void itSpeaksOnceWhenLittleOfTheShareIsLeft(
      double service, int returned, double first, int week) {
    assertThat(spoken(service, returned, first)).isEqualTo(week < 0 ? List.of() : List.of(week));
  }
}
