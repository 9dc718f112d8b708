package undercurrent.av;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import undercurrent.driving.Conditions;
import undercurrent.driving.Rate;
import undercurrent.driving.SliceTally;

/// Somebody who looks every week whether the fleet had more disengagements and collisions than in
/// the twelve weeks before, under the same weather and light.
///
/// The conditions are told apart, so that a week of rain is no alarm. The test is the exact one of
/// two Poisson rates.
final class SafetyWatch {
  private static final int USUAL_WEEKS = 12; // assumed
  private static final int LEAST_WEEKS = 4; // before anything is usual; assumed
  private static final double FALSE_ALARMS = 0.001; // a week, over all conditions; assumed

  private final Map<Conditions, Deque<Rate>> usual = new LinkedHashMap<>();

  /// Takes the tallies of a week and returns the first conditions that were worse than usual; empty
  /// where none were.
  Optional<Conditions> worse(Iterable<SliceTally> week) {
    Optional<Conditions> found = Optional.empty();
    for (SliceTally tally : week) {
      var rate = new Rate(tally.disengagements() + tally.collisions(), tally.miles());
      if (found.isEmpty() && isWorse(tally.slice(), rate)) {
        found = Optional.of(tally.slice());
      }
      keep(tally.slice(), rate);
    }
    return found;
  }

  private boolean isWorse(Conditions slice, Rate rate) {
    Deque<Rate> weeks = usual.getOrDefault(slice, new ArrayDeque<>());
    Rate before = weeks.stream().reduce(new Rate(0, 0), Rate::plus);
    return weeks.size() >= LEAST_WEEKS
        && rate.chanceOfMoreThan(before) < FALSE_ALARMS / Conditions.ALL.size();
  }

  private void keep(Conditions slice, Rate rate) {
    Deque<Rate> weeks = usual.computeIfAbsent(slice, key -> new ArrayDeque<>());
    weeks.addLast(rate);
    if (weeks.size() > USUAL_WEEKS) {
      weeks.removeFirst();
    }
  }
}
