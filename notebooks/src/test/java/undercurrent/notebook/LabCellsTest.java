package undercurrent.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A lab's words in the shell that runs its cells: nothing is imported, and everything is there.
/// The oracle is the compiler, which refuses a name that two imports bring.
class LabCellsTest {

  private final CellShell shell = new CellShell();
  private final GatheredOutput output = new GatheredOutput();

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void aCellNeedsNoImports() throws Exception {
    String cell =
        """
        record Tilt(double size) implements Debt {
          @Override public void install(Site site) {
            Signal camera = site.signal("camera-calibration");
            Pipeline rows = site.pipeline("preparation");
            Service model = site.service("perception");
            site.repeatedly("tilt", new Exponential(24), () -> camera.shift(size));
          }
        }
        Distribution between = new LogNormal(3, 1);
        RandomStream stream = new RandomStreams(1, 0).stream("any");
        Tally tally = new Tally();
        TimeAverage level = new TimeAverage(0, 0);
        Step step = Step.passing("one", 1, 0, 0);
        Setup setup = Undercurrent.scenario("av").debt("tilt", new Tilt(2));
        try (var simulation = new Simulation()) {
          Resource server = new Resource(simulation, "server", 1);
          simulation.start("one", self -> { self.acquire(server); self.hold(SimTime.HOUR); self.release(server); });
          simulation.run();
          tally.add(SimTime.inHours(simulation.now()));
        }
        Estimate.of(tally).mean()
        """;
    assertThat(shell.run(1, cell, output).orElseThrow().text()).isEqualTo("1.0");
    assertThat(output.err()).doesNotContain("undercurrent");
  }

  @Test
  void aMistakeIsShownWithoutFrames() {
    assertThatThrownBy(() -> shell.run(1, "Undercurrent.run(\"va\")", output))
        .isInstanceOfSatisfying(
            CellFailure.class,
            failure ->
                assertThat(String.join("\n", failure.lines()))
                    .startsWith("error[S146]")
                    .doesNotContain("at cell"));
  }

  @Test
  void aLongRunTellsHowFarItIsAndStopsWithinASecond() throws Exception {
    CompletableFuture<Throwable> ended = new CompletableFuture<>();
    Thread cell =
        new Thread(
            () -> {
              try {
                shell.run(1, "Undercurrent.scenario(\"av\").replications(500).run()", output);
                ended.complete(new AssertionError("the cell ran to its end"));
              } catch (CellFailure stopped) {
                ended.complete(stopped);
              }
            });
    cell.start();
    while (output.shown().isEmpty()) {
      Thread.sleep(20);
    }
    long asked = System.nanoTime();
    shell.interrupt();
    assertThat(ended.get(20, TimeUnit.SECONDS)).isInstanceOf(CellFailure.class);
    assertThat((System.nanoTime() - asked) / 1e9).isLessThan(1);
    assertThat(output.shown().getFirst().text()).endsWith("of 500 replications …");
  }
}
