package undercurrent.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import undercurrent.kernel.SimTime;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// Which falls are worth a word. Oracle: the standard error of the difference of two shares, by
/// hand.
class AccuracyFallTest {
  private static List<AccuracyFall> falls(int cases, double... weekly) {
    var trace = new ArrayList<TraceEvent>();
    for (int week = 0; week < weekly.length; week++) {
      var read = new Happening.QualityRead("oracle", "all", weekly[week], cases);
      trace.add(new TraceEvent(week + 1, week * SimTime.WEEK + SimTime.DAY, week, read));
    }
    return AccuracyFall.all(trace);
  }

  @Test
  void whatMayBeLuckIsNoFall() {
    // 2 √((.9·.1 + .86·.14) / 400) = 0.046
    assertThat(falls(400, 0.90, 0.86)).isEmpty();
    assertThat(falls(400, 0.90, 0.85)).hasSize(1);
    // 2 √(… / 4,000) = 0.015, and two points are the least
    assertThat(falls(4000, 0.90, 0.875)).hasSize(1);
    assertThat(falls(4000, 0.90, 0.885)).isEmpty();
  }

  @Test
  void theSharpestComesFirst() {
    assertThat(falls(1000, 0.9, 0.8, 0.9, 0.7))
        .extracting(AccuracyFall::week)
        .containsExactly(3, 1);
  }
}
