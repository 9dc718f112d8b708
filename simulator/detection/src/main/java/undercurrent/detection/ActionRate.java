package undercurrent.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.statistics.Tally;
import undercurrent.system.ActionDay;
import undercurrent.system.OperationsLog;

/// Watches how often a system acts by itself against how often it did in the days before.
///
/// The limit is the mean of those days and some deviations more, wide enough not to be passed by
/// chance: by Cantelli's bound six deviations are passed on fewer than 3 days of 100 whatever the
/// distribution, and two days in succession much less often. A day above it is what a limit of actions
/// stops; days in succession are what nobody stops.
public final class ActionRate implements Detector {
  @Override
  public String id() {
    return "action-rate";
  }

  @Override
  public String title() {
    return "Rate of actions against the days before";
  }

  @Override
  public String description() {
    return "Share of cases that a system acts on in a day, against the mean of the 14 days before and"
        + " six deviations; days in succession have to be above.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 7.2";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("deviations", "6", "standard deviations above the mean of the days before")
            .above0(),
        Knob.share("least", "10%", "how far above the mean it is in any case; assumed"),
        Knob.count("reference", "14", "days before them that show what is usual").atLeast(2),
        Knob.count("days", "3", "days in succession that have to be above").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new RateMonitor(
        settings.number("deviations"),
        settings.share("least"),
        settings.count("reference"),
        settings.count("days"));
  }

  private static final class RateMonitor implements Monitor {
    private final double deviations;
    private final double least;
    private final int reference;
    private final int inARow;
    private final Map<String, Integer> reported = new TreeMap<>();

    RateMonitor(double deviations, double least, int reference, int inARow) {
      this.least = least;
      this.deviations = deviations;
      this.reference = reference;
      this.inARow = inARow;
    }

    @Override
    public int daysBetweenLooks() {
      return 1;
    }

    @Override
    public double machineHours() {
      return 0.01;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      Map<String, List<ActionDay>> byAction = new LinkedHashMap<>();
      for (ActionDay line : log.book(ActionDay.class)) {
        byAction.computeIfAbsent(line.action(), action -> new ArrayList<>()).add(line);
      }
      var findings = new ArrayList<Finding>();
      byAction.forEach((action, days) -> look(action, days).ifPresent(findings::add));
      return findings;
    }

    private Optional<Finding> look(String action, List<ActionDay> days) {
      int from = days.size() - inARow;
      if (from < reference || from < reported.getOrDefault(action, 0)) {
        return Optional.empty();
      }
      var usual = new Tally();
      days.subList(from - reference, from).forEach(line -> usual.add(share(line)));
      double wide = Math.max(least, deviations * StrictMath.sqrt(usual.variance()));
      double limit = usual.mean() + wide;
      if (days.subList(from, days.size()).stream().anyMatch(line -> share(line) <= limit)) {
        return Optional.empty();
      }
      reported.put(action, days.size());
      double now = share(days.getLast());
      return Optional.of(
          new Finding(action, now, limit, true, "'" + action + "' far more often than usual"));
    }

    private static double share(ActionDay line) {
      return (double) line.count() / Math.max(1, line.of());
    }
  }
}
