package undercurrent.scenario;

import java.util.Optional;
import undercurrent.settings.Value;

/// What a measure has to reach.
///
/// @param min in the unit of the measure
/// @param max in the unit of the measure
/// @param over what is looked at over the replications
/// @param hidden whether students do not see it
public record Goal(
    String metric,
    Optional<Value.Amount> min,
    Optional<Value.Amount> max,
    Statistic over,
    double points,
    boolean hidden) {
  public Goal {
    if (min.isEmpty() && max.isEmpty()) {
      throw new IllegalArgumentException("a goal for " + metric + " needs min, max or both");
    }
  }

  /// Returns whether a value of the measure reaches the goal.
  public boolean isMetBy(double value) {
    return min.stream().allMatch(low -> value >= low.amount())
        && max.stream().allMatch(high -> value <= high.amount());
  }
}
