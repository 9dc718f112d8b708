package undercurrent.laboratory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import undercurrent.experiment.ReplicationResult;
import undercurrent.experiment.RunResult;
import undercurrent.lifecycle.DiagramExhibit;
import undercurrent.lifecycle.Exhibit;
import undercurrent.lifecycle.FunnelExhibit;
import undercurrent.lifecycle.ScatterExhibit;
import undercurrent.lifecycle.WaterfallExhibit;
import undercurrent.serving.Span;
import undercurrent.trace.Happening.LatencyRead;
import undercurrent.trace.Happening.Traded;
import undercurrent.verification.Diagram.Point;

/// What a run of the shop shows at its end.
///
/// Oracle: the sums that the run recorded by another way, the trace; what every Lorenz curve is;
/// and what a patience of less than the service time must lead to.
class ShopPicturesTest {
  private static final RunResult RUN =
      new ShortRun("retail", 9, 2, 2)
          .with("{ world.slow-from: 4w, world.slow-by: 50, outages.others-mend-in: 500w }");
  private static final ReplicationResult FIRST = RUN.replications().getFirst();

  private static <E extends Exhibit> E shown(Class<E> kind) {
    return FIRST.exhibits().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  private static long traded(ToLongFunction<Traded> what) {
    return FIRST.trace().stream()
        .map(event -> event.what())
        .filter(Traded.class::isInstance)
        .map(Traded.class::cast)
        .filter(day -> day.slice().equals("all"))
        .mapToLong(what)
        .sum();
  }

  private static double stage(String name) {
    return shown(FunnelExhibit.class).stages().stream()
        .filter(stage -> stage.name().equals(name))
        .findFirst()
        .orElseThrow()
        .amount();
  }

  @Test
  void onlyTheFirstReplicationShowsPictures() {
    assertThat(FIRST.exhibits())
        .extracting(Exhibit::topic)
        .hasSize(4)
        .containsOnly("The shop in pictures");
    assertThat(FIRST.exhibits()).extracting(Exhibit::id).doesNotHaveDuplicates();
    assertThat(RUN.replications().getLast().exhibits()).isEmpty();
  }

  @Test
  void theFunnelHasWhatTheDaysHaveAndNarrows() {
    double requests = traded(Traded::requests);
    assertThat(stage("shown")).isCloseTo(traded(Traded::impressions) / requests, within(1e-9));
    assertThat(stage("clicked")).isCloseTo(traded(Traded::clicks) / requests, within(1e-9));
    // places looked at with probability 1/r: the twelfth harmonic number for a full page of twelve,
    // and for a shorter one at least its part of that, since harmonic numbers rise ever slower
    assertThat(stage("looked at")).isBetween(3.1032 * stage("shown") / 12, 3.1033);
    assertThat(stage("on sale")).isGreaterThan(stage("retrieved"));
    assertThat(stage("scored")).isEqualTo(stage("left after filtering"));
    assertThat(stage("shown")).isLessThanOrEqualTo(stage("scored"));
    assertThat(stage("clicked")).isBetween(stage("clicked and bought"), stage("looked at"));
  }

  @Test
  void exposureHangsBelowTheDiagonal() {
    var lines = shown(DiagramExhibit.class).diagram().lines();
    assertThat(lines)
        .extracting(line -> line.name().replaceAll(" \\(Gini.*", ""))
        .containsExactly(
            "shown, weeks 1 to 4", "shown, weeks 5 to 8", "sold, weeks 5 to 8", "all items alike");
    for (var line : lines) {
      assertThat(line.points().getFirst()).isEqualTo(new Point(0, 0, ""));
      assertThat(line.points().getLast()).isEqualTo(new Point(1, 1, ""));
      assertThat(line.points()).allMatch(point -> point.y() <= point.x() + 1e-12);
    }
  }

  @Test
  void theSharesOfTheMapAddUp() {
    var points =
        shown(ScatterExhibit.class).clouds().stream()
            .flatMap(cloud -> cloud.points().stream())
            .toList();
    assertThat(points.stream().mapToDouble(Point::x).sum()).isCloseTo(100, within(1e-9));
    assertThat(points.stream().mapToDouble(Point::y).sum()).isCloseTo(100, within(1e-9));
  }

  @Test
  void theSlowRequestIsTheOneAtThe99thPercentileAndIsDoneWithoutScores() {
    var requests = shown(WaterfallExhibit.class).requests();
    List<LatencyRead> read =
        FIRST.trace().stream()
            .map(event -> event.what())
            .filter(LatencyRead.class::isInstance)
            .map(LatencyRead.class::cast)
            .filter(latency -> latency.component().equals("all"))
            .toList();
    var slow = requests.getLast().course();
    assertThat(slow.latencyMs()).isGreaterThanOrEqualTo(requests.getFirst().course().latencyMs());
    // the percentile lies between two of the four hundred
    assertThat(slow.latencyMs()).isCloseTo(read.getLast().p99(), within(0.5));
    // a scorer that takes 50 ms is beyond a patience of 5 ms
    assertThat(slow.spans())
        .filteredOn(span -> span.component().equals("scoring"))
        .last()
        .extracting(Span::phase)
        .isEqualTo(Span.Phase.FALLBACK);
  }
}
