package undercurrent.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import undercurrent.driving.FrameFeatures;
import undercurrent.driving.LoggedFrame;

/// A choice without frames that show the same: of an encounter, in which everything keeps its looks,
/// only frames that lie some metres apart.
///
/// @param choice how frames are chosen
/// @param apartM how far apart, in metres of the road, 0 or more
public record WithoutNearDuplicates(FrameChoice choice, double apartM) implements FrameChoice {

  /// Checks the distance.
  public WithoutNearDuplicates {
    if (!(apartM >= 0)) {
      throw new IllegalArgumentException("frames lie 0 m or more apart, not " + apartM);
    }
  }

  @Override
  public List<LoggedFrame> choose(List<LoggedFrame> pool, int budget) {
    var ranges = new TreeMap<Integer, List<Double>>();
    var chosen = new ArrayList<LoggedFrame>();
    for (LoggedFrame frame : choice.choose(pool, pool.size())) {
      if (chosen.size() < budget && isNew(frame, ranges)) {
        chosen.add(frame);
      }
    }
    return chosen;
  }

  private boolean isNew(LoggedFrame frame, Map<Integer, List<Double>> ranges) {
    double range = FrameFeatures.rangeM(frame.features());
    var seen = ranges.computeIfAbsent(frame.encounter(), encounter -> new ArrayList<>());
    boolean isNew = seen.stream().allMatch(other -> Math.abs(other - range) >= apartM);
    if (isNew) {
      seen.add(range);
    }
    return isNew;
  }
}
