package undercurrent.detection;

import java.util.List;
import java.util.Locale;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.SteeredWeek;

/// Looks for a system that learns from what it has brought about where another system learns, too.
///
/// A control group that it does not steer says by how much its steering changes what happens; the books say
/// which share of what it learns from it had steered itself. Where it learns from that and its effect is
/// beyond doubt, a loop is closed through the world. With that it says how much more the effect moved in weeks
/// in which the other system had a release: with a release a month and some hundred events a week that
/// alone is too little to raise an alarm by.
public final class SharedOutcome implements Detector {
  @Override
  public String id() {
    return "shared-outcome";
  }

  @Override
  public String title() {
    return "Outcomes of two systems";
  }

  @Override
  public String description() {
    return "Compares what happens where a system steers with what happens in a control group;"
        + " speaks up where the difference is beyond doubt and the system learns from what it"
        + " steered itself.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 4.2; Sculley et al. (2014)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("errors", "3", "standard errors that the effect has to be away from 0")
            .above0(),
        Knob.share("own", "10%", "share of its data that it may have steered itself"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Watch(settings.number("errors"), settings.share("own"));
  }

  private static final class Watch implements Monitor {
    private final double errors;
    private final double mostOwn;
    private boolean isReported;

    Watch(double errors, double mostOwn) {
      this.errors = errors;
      this.mostOwn = mostOwn;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<SteeredWeek> weeks = log.book(SteeredWeek.class);
      if (weeks.isEmpty()) {
        return List.of();
      }
      double statistic = standardErrors(weeks);
      boolean isLoop = weeks.getLast().learnsFromOwn() > mostOwn && statistic > errors;
      boolean isNew = isLoop && !isReported;
      isReported = isLoop;
      String words =
          String.format(
              Locale.ROOT,
              "'%s' learns from what it has steered itself, %.0f %% of it; its rate moved by"
                  + " %.2f after releases of the other system and by %.2f in other weeks",
              weeks.getLast().system(),
              100 * weeks.getLast().learnsFromOwn(),
              moved(weeks, true),
              moved(weeks, false));
      return isNew
          ? List.of(new Finding(weeks.getLast().system(), statistic, errors, false, words))
          : List.of();
    }

    /// Returns how far apart the two rates of events are, in standard errors, events being counts.
    private static double standardErrors(List<SteeredWeek> weeks) {
      double events = weeks.stream().mapToDouble(SteeredWeek::events).sum();
      double exposures = weeks.stream().mapToDouble(SteeredWeek::exposures).sum();
      double controlEvents = weeks.stream().mapToDouble(SteeredWeek::controlEvents).sum();
      double controlExposures = weeks.stream().mapToDouble(SteeredWeek::controlExposures).sum();
      if (events == 0 || controlEvents == 0) {
        return 0;
      }
      double variance =
          events / (exposures * exposures) + controlEvents / (controlExposures * controlExposures);
      return Math.abs(events / exposures - controlEvents / controlExposures)
          / StrictMath.sqrt(variance);
    }

    /// Returns the mean distance of a week's rate from that of the week before.
    private static double moved(List<SteeredWeek> weeks, boolean isAfterRelease) {
      double sum = 0;
      int count = 0;
      for (int i = 1; i < weeks.size(); i++) {
        if (weeks.get(i).isAfterRelease() == isAfterRelease) {
          sum += Math.abs(rate(weeks.get(i)) - rate(weeks.get(i - 1)));
          count++;
        }
      }
      return sum / Math.max(1, count);
    }

    private static double rate(SteeredWeek week) {
      return week.exposures() == 0 ? 0 : week.events() / week.exposures();
    }
  }
}
