package undercurrent.driving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Oracle: the totals that the README of the data set prints, and quantities computed with another
/// program. Skipped without the data folder (system property or environment variable
/// `UNDERCURRENT_DATA`).
final class DmvHistoryTest {
  private static final String SETTING = "UNDERCURRENT_DATA";
  private DmvHistory history = new DmvHistory(java.util.List.of(), java.util.List.of());

  @BeforeEach
  void read() throws IOException {
    var setting =
        Optional.ofNullable(System.getProperty(SETTING))
            .or(() -> Optional.ofNullable(System.getenv(SETTING)));
    Assumptions.assumeTrue(setting.isPresent(), SETTING + " is not set");
    Path folder = Path.of(setting.orElseThrow()).resolve("ca-dmv-disengagements");
    Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not there");
    history = DmvHistory.read(folder);
  }

  @Test
  void totalsAreThoseOfTheReadme() {
    assertThat(history.vehicles()).hasSize(6107);
    assertThat(history.reports()).hasSize(17468);
    assertTotals(2021, 4_092_187.1, 2_676, 26);
    assertTotals(2022, 5_099_141.4, 8_216, 26);
    assertTotals(2023, 5_748_299.1, 6_562, 21);
    assertThat(history.miles(2022, Permit.DRIVERLESS)).isCloseTo(620_829.7, within(0.05));
    assertThat(history.miles(2023, Permit.DRIVERLESS)).isCloseTo(3_267_792.0, within(0.05));
    assertThat(history.disengagements(2023, Permit.DRIVERLESS)).isEqualTo(14);
  }

  @Test
  void carsBeganOneInSixOrNine() {
    double[] shares = {0.167, 0.114, 0.166};
    for (int i = 0; i < 3; i++) {
      var share = history.systemInitiated(2021 + i, Permit.TEST_DRIVER);
      assertThat(share.value()).isCloseTo(shares[i], within(0.0005));
    }
  }

  @Test
  void fourEventsLeaveAWideInterval() {
    var zoox =
        history.filers(2023, Permit.TEST_DRIVER).stream()
            .filter(filer -> filer.manufacturer().startsWith("Zoox"))
            .findFirst()
            .orElseThrow();
    assertThat(zoox.disengagements()).isEqualTo(4);
    assertThat(zoox.perMile().exposurePerEvent()).isCloseTo(177_602, within(1.0));
    assertThat(1 / zoox.perMile().high()).isCloseTo(69_365, within(50.0));
    assertThat(1 / zoox.perMile().low()).isCloseTo(651_800, within(200.0));
  }

  @Test
  void aProfileIsFoundByTheBeginningOfAName() {
    var waymo = history.profile("waymo", 2023, Permit.TEST_DRIVER);
    assertThat(waymo.total()).isCloseTo(3_669_963.7, within(0.5));
    assertThat(waymo.miles().getFirst()).isCloseTo(217_074, within(1.0));
    for (int month = 0; month < 12; month++) {
      assertThat(FleetHistory.WAYMO_2023.miles().get(month))
          .isCloseTo(waymo.miles().get(month), within(1.0));
    }
  }

  @Test
  void theEmbeddedHistoryIsThatOfTheFiles() {
    for (var embedded : FleetHistory.all()) {
      int year = embedded.year();
      assertTotals(year, embedded.miles(), embedded.disengagements(), embedded.filers());
      var system = history.systemInitiated(year, Permit.TEST_DRIVER);
      assertThat(system.hits()).isEqualTo(embedded.systemInitiated());
      var all = history.profile("", year, Permit.TEST_DRIVER);
      for (int month = 0; month < 12; month++) {
        assertThat(all.share(month)).isCloseTo(embedded.monthlyShares().get(month), within(0.0001));
      }
      assertThat(median(year)).isCloseTo(embedded.milesPerDisengagement().get(2), within(0.1));
    }
  }

  private double median(int year) {
    double[] sorted =
        history.filers(year, Permit.TEST_DRIVER).stream()
            .filter(filer -> filer.disengagements() > 0)
            .mapToDouble(filer -> filer.perMile().exposurePerEvent())
            .sorted()
            .toArray();
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private void assertTotals(int year, double miles, int events, int filers) {
    assertThat(history.miles(year, Permit.TEST_DRIVER)).isCloseTo(miles, within(0.06));
    assertThat(history.disengagements(year, Permit.TEST_DRIVER)).isEqualTo(events);
    assertThat(history.filers(year, Permit.TEST_DRIVER)).hasSize(filers);
  }
}
