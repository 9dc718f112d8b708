package undercurrent.lifecycle;

import java.util.ArrayDeque;
import java.util.Deque;
import undercurrent.statistics.ControlChart;

/// Somebody who looks at the quality in production every week and notices when it has fallen.
///
/// What is looked at is the mean of the last three weekly readings; it has fallen when it is out of
/// what was usual in the weeks before.
public final class QualityWatch {
  private static final int WEEKS_TOGETHER = 3;
  private static final int USUAL_WEEKS = 12;
  private static final double DEVIATIONS = 4;

  private final Deque<Double> recent = new ArrayDeque<>();
  private final ControlChart chart = new ControlChart(USUAL_WEEKS, DEVIATIONS);

  /// Takes the reading of a week and tells whether quality has fallen.
  public boolean hasFallen(double reading) {
    recent.addLast(reading);
    if (recent.size() < WEEKS_TOGETHER) {
      return false;
    }
    double mean = recent.stream().mapToDouble(Double::doubleValue).sum() / recent.size();
    recent.removeFirst();
    return chart.isTooLow(mean);
  }
}
