package undercurrent.experiment;

import java.util.List;
import undercurrent.lifecycle.Plan;
import undercurrent.lifecycle.Plan.DetectorUse;

/// A plan that is run, and detectors that look at it and tell nobody: the run is the same as without
/// them.
///
/// @param onlookers the detectors
public record Arm(Plan plan, List<DetectorUse> onlookers) {

  /// Copies the onlookers.
  public Arm {
    onlookers = List.copyOf(onlookers);
  }

  /// Makes an arm that nobody looks at.
  public static Arm of(Plan plan) {
    return new Arm(plan, List.of());
  }
}
