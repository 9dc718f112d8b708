package undercurrent.curation;

import java.util.ArrayList;
import java.util.List;
import undercurrent.driving.Conditions;
import undercurrent.driving.LoggedFrame;

/// A budget that is shared out over the slices; what a slice cannot fill goes to the others.
///
/// @param weights one weight a slice, in the order of [Conditions#ALL], 0 or more, not all 0
/// @param within how frames are chosen in a slice
public record SliceQuota(List<Double> weights, FrameChoice within) implements FrameChoice {

  /// Checks the weights.
  public SliceQuota {
    weights = List.copyOf(weights);
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    boolean negative = weights.stream().anyMatch(weight -> !(weight >= 0));
    if (weights.size() != Conditions.ALL.size() || negative || !(sum > 0)) {
      throw new IllegalArgumentException(
          "quotas need a weight of 0 or more for each of "
              + Conditions.ALL.stream().map(Conditions::id).toList()
              + ", one of them above 0, not "
              + weights);
    }
  }

  /// Returns equal shares of all slices.
  public static SliceQuota even(FrameChoice within) {
    return new SliceQuota(Conditions.ALL.stream().map(slice -> 1.0).toList(), within);
  }

  @Override
  public List<LoggedFrame> choose(List<LoggedFrame> pool, int budget) {
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    var chosen = new ArrayList<LoggedFrame>();
    for (Conditions slice : Conditions.ALL) {
      int quota = (int) (budget * weights.get(slice.index()) / sum);
      chosen.addAll(within.choose(of(slice, pool), quota));
    }
    chosen.addAll(within.choose(FrameChoice.rest(pool, chosen), budget - chosen.size()));
    return chosen;
  }

  private static List<LoggedFrame> of(Conditions slice, List<LoggedFrame> pool) {
    return pool.stream().filter(frame -> frame.conditions().equals(slice)).toList();
  }
}
