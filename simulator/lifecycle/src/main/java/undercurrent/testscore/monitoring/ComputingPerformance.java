package undercurrent.testscore.monitoring;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import undercurrent.statistics.Tally;
import undercurrent.system.Workbench;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Monitor 6: time and throughput of training and serving are watched.
///
/// *Passing*: the 99th percentile of each component with an objective was within it, on average over the
/// last four weeks.
public final class ComputingPerformance implements ReadinessTest {
  private static final double WINDOW_HOURS = 4 * 7 * 24;

  @Override
  public Section.Place place() {
    return Section.MONITORING.test(6, "computing performance has not regressed");
  }

  @Override
  public Having having(TeamRecords team) {
    if (team.has("monitoring") || team.has("serving-automation")) {
      return Having.automatic("time is read and acted on");
    }
    return team.history().all(Happening.ErrorBudgetRead.class).isEmpty()
        ? Having.none("nobody reads time", "monitoring or serving-automation")
        : team.handwork("the error budget is read", "monitoring or serving-automation");
  }

  @Override
  public Passing passing(TeamRecords team) {
    var tallies = new LinkedHashMap<String, Tally>();
    for (var entry : team.history().all(Happening.LatencyRead.class)) {
      if (entry.hours() > team.hours() - WINDOW_HOURS) {
        tallies
            .computeIfAbsent(entry.what().component(), name -> new Tally())
            .add(entry.what().p99());
      }
    }
    int held = 0;
    for (var limit : limits(team).entrySet()) {
      Tally read = tallies.getOrDefault(limit.getKey(), new Tally());
      if (read.count() > 0 && read.mean() > limit.getValue()) {
        return Passing.fails(
            String.format(
                Locale.ROOT,
                "%s takes %.3f ms at p99, at most %.3f",
                limit.getKey(),
                read.mean(),
                limit.getValue()));
      }
      held += read.count() > 0 ? 1 : 0;
    }
    return held == 0
        ? Passing.unknowable("no component with an objective was read")
        : Passing.passes("components within their objective: " + held);
  }

  private static Map<String, Double> limits(TeamRecords team) {
    return team.workbench().<Map<String, Double>>map(Workbench::latencyLimits).orElse(Map.of());
  }
}
