package undercurrent.detection;

import java.util.List;
import java.util.Locale;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.MarkedWeek;
import undercurrent.system.OperationsLog;

/// Looks for a system that learns from what it has brought about on the pages of another.
///
/// A control group that is shown none of its marks says by how much marks raise clicks, at the same
/// goods; the books say which share of the clicks that it learns from was on pages with marks. Where it
/// learns from its own pages and its effect is beyond doubt, a loop is closed through the world. With
/// that it says how much more the effect moved in weeks in which the other system had a release: with a
/// release a month and some hundred clicks a week that alone is too little to raise an alarm by.
public final class SharedOutcome implements Detector {
  @Override
  public String id() {
    return "shared-outcome";
  }

  @Override
  public String title() {
    return "Clicks of two systems";
  }

  @Override
  public String description() {
    return "Compares the click rate of marked goods with that of the same goods in a control group;"
        + " speaks up where the difference is beyond doubt and the system learns from pages"
        + " with its marks.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 4.2; Sculley et al. (2014)";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.number("errors", "3", "standard errors that the effect has to be above 0").above0(),
        Knob.share("own", "10%", "clicks learnt from that may be on pages with its marks"));
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
      List<MarkedWeek> weeks = log.book(MarkedWeek.class);
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
              "'%s' learns from clicks that its marks bring, %.0f %% of them; its rate moved by"
                  + " %.2f after releases of the other system and by %.2f in other weeks",
              weeks.getLast().system(),
              100 * weeks.getLast().learnsFromOwn(),
              moved(weeks, true),
              moved(weeks, false));
      return isNew
          ? List.of(new Finding(weeks.getLast().system(), statistic, errors, false, words))
          : List.of();
    }

    /// Returns the difference of the two rates of clicks in standard errors, clicks being counts.
    private static double standardErrors(List<MarkedWeek> weeks) {
      double clicks = weeks.stream().mapToDouble(MarkedWeek::clicks).sum();
      double looks = weeks.stream().mapToDouble(MarkedWeek::looks).sum();
      double controlClicks = weeks.stream().mapToDouble(MarkedWeek::controlClicks).sum();
      double controlLooks = weeks.stream().mapToDouble(MarkedWeek::controlLooks).sum();
      if (clicks == 0 || controlClicks == 0) {
        return 0;
      }
      double variance = clicks / (looks * looks) + controlClicks / (controlLooks * controlLooks);
      return (clicks / looks - controlClicks / controlLooks) / StrictMath.sqrt(variance);
    }

    /// Returns the mean distance of a week's rate from that of the week before.
    private static double moved(List<MarkedWeek> weeks, boolean isAfterRelease) {
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

    private static double rate(MarkedWeek week) {
      return week.looks() == 0 ? 0 : week.clicks() / week.looks();
    }
  }
}
