package undercurrent.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import undercurrent.bench.Row.Side;

/// The oracle: numbers small enough to be reckoned by hand.
class ResultsTest {
  private static final Measurement OURS = measurement("Undercurrent", Side.OURS, 6, 2, 5, 3);
  private static final Measurement PEER = measurement("peer", Side.PEER, 0.5, 2, 0.25);
  private static final Measurement BROKEN = measurement("broken", Side.PEER);
  private static final Results RESULTS =
      new Results(
          false,
          new Machine("machine", "JDK", LocalDate.of(2026, 1, 2), "0.1", "peer 1"),
          List.of(OURS, PEER, BROKEN),
          Map.of("Undercurrent", 300.4));

  private static Measurement measurement(String library, Side side, double... millions) {
    return new Measurement("queue", "customers", library, side, millions, 48.2);
  }

  @Test
  void theMedianOfAnEvenCountLiesBetweenTheMiddleTwo() {
    assertThat(OURS.median()).isEqualTo(4);
    assertThat(PEER.median()).isEqualTo(0.5);
    assertThat(PEER.lowest()).isEqualTo(0.25);
    assertThat(PEER.highest()).isEqualTo(2);
  }

  @Test
  void theRatioSaysHowManyTimesAsFastOursIs() {
    assertThat(RESULTS.oursTo(PEER)).isEqualTo(8);
    assertThat(RESULTS.oursTo(OURS)).isEqualTo(1);
  }

  @Test
  void thePageHasARowForEachLibraryEvenWhereItFailed() {
    assertThat(new Tables(RESULTS).markdown("results.svg"))
        .contains(
            """
            ## queue: million customers a second

            | | median | lowest | highest | ours / it | peak MB |
            |---|---:|---:|---:|---:|---:|
            | Undercurrent | 4.00 | 2.00 | 6.00 | 1.00 | 48 |
            | peer | 0.500 | 0.250 | 2.00 | 8.00 | 48 |
            | broken | – | – | – | – | 48 |
            """,
            "| Undercurrent | 300 |",
            "on 2026-01-02; load average before: 0.1. Compared: peer 1.");
  }

  @Test
  void theChartPutsTenTimesAsFastADecadeToTheRight() {
    assertThat(new LogChart(RESULTS).svg())
        .contains(">0.1<", ">1<", ">10<") // 330 + 500 / 2 decades
        .contains("<line x1=\"580.0\"");
  }

  @Test
  void everyBenchmarkIsARow() {
    assertThat(Case.all()).hasSize(40).allSatisfy(row -> assertThat(row.flags()).isNotEmpty());
  }
}
