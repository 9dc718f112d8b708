package undercurrent.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.PageLine;

/// Oracle: pages counted by hand.
class PageLoadTest {
  private final OperationsLog log = new OperationsLog(List.of(), List.of());
  private final Monitor monitor = new PageLoad().begin(Settings.defaults(new PageLoad().knobs()));

  @Test
  void threePagesAShiftForNothingAreTooMany() {
    for (int day = 0; day < 28; day++) {
      page(day, "Ada", 3, false);
      page(day, "Grace", 1, true); // another rota
    }
    var found = monitor.look(log, 28);
    // the busiest has three in each of 56 shifts; three of four pages are about nothing
    assertThat(found)
        .containsExactly(
            new Finding("pages", 3, 2, false, "3.0 pages a shift, 75 % about nothing"));
    assertThat(monitor.look(log, 28)).as("known").isEmpty();
    assertThat(monitor.look(log, 70)).as("over").isEmpty();
  }

  @Test
  void pagesAboutIncidentsOrFewOfThemAreNone() {
    for (int day = 0; day < 28; day++) {
      page(day, "Ada", 3, true);
    }
    assertThat(monitor.look(log, 28)).as("there is much to do").isEmpty();
    for (int day = 28; day < 56; day++) {
      page(day, "Ada", 2, false);
    }
    assertThat(monitor.look(log, 56)).as("two a shift").isEmpty();
  }

  private void page(int day, String person, int times, boolean isFounded) {
    for (int i = 0; i < times; i++) {
      log.enter(new PageLine(day, 0, person, isFounded));
      log.enter(new PageLine(day, 1, person, isFounded));
    }
  }
}
