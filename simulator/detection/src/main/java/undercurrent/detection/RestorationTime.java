package undercurrent.detection;

import java.util.List;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.Restoration;

/// Splits the time to restore service: what a machine could have done at once should not wait for
/// somebody who is paged.
///
/// It looks at the last incidents in which service came back by a way that was known beforehand,
/// such as a roll-back or a restart, and speaks when their median took longer than allowed.
public final class RestorationTime implements Detector {
  @Override
  public String id() {
    return "restoration-time";
  }

  @Override
  public String title() {
    return "Time to restore service";
  }

  @Override
  public String description() {
    return "Median time from an incident to service restored by a way that was known beforehand,"
        + " over the last incidents.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 7.2; Beyer et al. (2016), Site Reliability Engineering";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.duration("limit", "15m", "the median that is allowed").above0(),
        Knob.count("incidents", "3", "incidents that are looked at together").atLeast(1));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new RestorationMonitor(settings.hours("limit"), settings.count("incidents"));
  }

  private static final class RestorationMonitor implements Monitor {
    private final double limit;
    private final int together;
    private int seen;

    RestorationMonitor(double limit, int together) {
      this.limit = limit;
      this.together = together;
    }

    @Override
    public int daysBetweenLooks() {
      return 1;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var all = log.restorations();
      if (all.size() < seen + together) {
        return List.of();
      }
      seen = all.size();
      var last = all.subList(all.size() - together, all.size());
      double median =
          last.stream()
              .mapToDouble(Restoration::hours)
              .sorted()
              .skip(together / 2)
              .findFirst()
              .orElse(0);
      return median <= limit
          ? List.of()
          : List.of(
              new Finding(
                  "restoration of service",
                  median,
                  limit,
                  false,
                  "service comes back only when somebody has come"));
    }
  }
}
