package undercurrent.laboratory;

import java.util.List;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.report.GoalResult;
import undercurrent.scenario.Goal;
import undercurrent.scenario.Statistic;
import undercurrent.statistics.Quantiles;

/// Holds a run to the goals of its scenario.
public final class Goals {
  private Goals() {}

  /// Returns the goals with what the run came to, in the order of the scenario.
  public static List<GoalResult> judged(List<Goal> goals, RunResult run) {
    return goals.stream().map(goal -> judged(goal, run.measure(goal.metric()))).toList();
  }

  private static GoalResult judged(Goal goal, MeasureResult result) {
    double value = value(goal.over(), result);
    return new GoalResult(
        text(goal), result.measure().unit(), value, goal.isMetBy(value), goal.points());
  }

  private static double value(Statistic over, MeasureResult result) {
    if (over == Statistic.MEAN || result.estimate().isNone()) {
      return result.estimate().mean();
    }
    var seen = new Quantiles();
    result.values().stream().filter(value -> !value.isNaN()).forEach(seen::add);
    return seen.at(over.share());
  }

  private static String text(Goal goal) {
    String least = goal.min().map(low -> " at least " + low.text()).orElse("");
    String most = goal.max().map(high -> " at most " + high.text()).orElse("");
    return goal.metric() + " (" + goal.over().title() + ")" + least + most;
  }
}
