package undercurrent.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.kernel.Simulation;
import undercurrent.random.RandomStreams;
import undercurrent.settings.Settings;
import undercurrent.trace.Happening;
import undercurrent.trace.Trace;

/// Oracle: the Poisson distribution (mean and standard deviation of counts), and conservation: what
/// began has ended or still holds.
class OutagesTest {
  private final Simulation simulation = new Simulation();
  private final Trace trace = new Trace(simulation, "test");
  private final Outages outages = new Outages(simulation, trace, new RandomStreams(5, 0));
  private final List<String> noticed = new ArrayList<>();

  @AfterEach
  void close() {
    simulation.close();
  }

  private Facility facility() {
    return outages.add(new Facility("link", (down, event) -> noticed.add(down.name())));
  }

  private long count(Class<? extends Happening> kind) {
    return trace.events().stream().filter(event -> kind.isInstance(event.what())).count();
  }

  @Test
  void theyComeAtTheirRates() {
    facility();
    simulation.start(
        "mender",
        self -> {
          while (true) {
            self.hold(SimTime.HOUR);
            outages.mend("link");
          }
        });
    outages.begin(Settings.of(Outages.knobs(), Map.of("outages.deploy-per-year", "20")));
    simulation.runUntil(10 * 365 * SimTime.DAY);

    // 2 + 1 + 20 + 2 a year for ten years: 250, deviation 15.8; seed 5
    assertThat(count(Happening.OutageBegan.class)).isBetween(187L, 313L);
    assertThat(count(Happening.OutageBegan.class) - count(Happening.OutageEnded.class))
        .isBetween(0L, 1L);
  }

  @Test
  void aRateOfNoughtIsNever() {
    facility();
    outages.begin(
        Settings.of(
            Outages.knobs(),
            Map.of(
                "outages.infrastructure-per-year", "0",
                "outages.dependency-per-year", "0",
                "outages.deploy-per-year", "0",
                "outages.configuration-per-year", "0")));
    simulation.runUntil(10 * 365 * SimTime.DAY);

    assertThat(count(Happening.OutageBegan.class)).isZero();
  }

  @Test
  void whoNeedsWhatIsDownNoticesItAndWaits() {
    Facility link = facility();
    outages.fail(OutageKind.DEPLOY, link);
    var passed = new ArrayList<Double>();
    simulation.start(
        "user",
        self -> {
          self.hold(SimTime.DAY);
          link.pass(self);
          passed.add(SimTime.inDays(simulation.now()));
        });
    simulation.schedule(3 * SimTime.DAY, () -> outages.mend("link"));
    simulation.schedule(SimTime.HOUR, () -> assertThat(noticed).isEmpty());
    simulation.runUntil(SimTime.WEEK);

    assertThat(noticed).containsExactly("link");
    assertThat(passed).containsExactly(3.0);
  }

  @Test
  void aMonitorTellsAtOnce() {
    Facility link = facility();
    outages.monitoring("link").orElseThrow().run();
    outages.fail(OutageKind.DEPLOY, link);

    assertThat(noticed).containsExactly("link");
    assertThat(outages.monitoring("link")).as("it has one").isEmpty();
  }

  @Test
  void whatIsDownDoesNotFailTwice() {
    Facility link = facility();
    outages.fail(OutageKind.DEPLOY, link);
    outages.fail(OutageKind.CONFIGURATION, link);

    assertThat(count(Happening.OutageBegan.class)).isEqualTo(1);
    assertThat(outages.of("link")).contains(OutageKind.DEPLOY);
  }
}
