package undercurrent.testscore.data;

import java.util.LinkedHashMap;
import java.util.Locale;
import undercurrent.graph.Node;
import undercurrent.statistics.Tally;
import undercurrent.testscore.Having;
import undercurrent.testscore.Passing;
import undercurrent.testscore.ReadinessTest;
import undercurrent.testscore.Section;
import undercurrent.testscore.TeamRecords;
import undercurrent.trace.Happening;

/// Data 3: what features cost in time and upkeep is known and bounded.
///
/// *Passing*: services that features flow into take no more than half (assumed) of the time that the
/// objectives allow in all, at the 99th percentile over the last four weeks.
public final class FeatureCost implements ReadinessTest {
  private static final double WINDOW_HOURS = 4 * 7 * 24;
  private static final double MOST = 0.5; // assumed

  @Override
  public Section.Place place() {
    return Section.DATA.test(3, "no feature's cost is too much");
  }

  @Override
  public Having having(TeamRecords team) {
    boolean isRead = !team.history().all(Happening.LatencyRead.class).isEmpty();
    if (isRead && (team.has("monitoring") || team.has("serving-automation"))) {
      return Having.byHand(
          "time is read by component, not by feature; somebody has to look",
          "a budget that each feature is held against");
    }
    return Having.none("nobody looks at what features cost", "monitoring or serving-automation");
  }

  @Override
  public Passing passing(TeamRecords team) {
    double since = team.hours() - WINDOW_HOURS;
    var tallies = new LinkedHashMap<String, Tally>();
    for (var entry : team.history().all(Happening.LatencyRead.class)) {
      if (entry.hours() >= since && isOfFeatures(team, entry.what().component())) {
        tallies
            .computeIfAbsent(entry.what().component(), name -> new Tally())
            .add(entry.what().p99());
      }
    }
    double allowed =
        team.workbench().stream()
            .flatMap(bench -> bench.latencyLimits().values().stream())
            .mapToDouble(Double::doubleValue)
            .sum();
    if (tallies.isEmpty() || allowed == 0) {
      return Passing.unknowable("the time of features was not read, or nothing limits it");
    }
    double taken = tallies.values().stream().mapToDouble(Tally::mean).sum();
    return Passing.when(
        taken <= MOST * allowed,
        String.format(
            Locale.ROOT, "features take %.3f ms at p99, of %.3f allowed in all", taken, allowed));
  }

  private static boolean isOfFeatures(TeamRecords team, String component) {
    return team.graph().find(component).isPresent()
        && team.graph().sources(component).stream()
            .anyMatch(source -> source.kind() == Node.Kind.FEATURE);
  }
}
