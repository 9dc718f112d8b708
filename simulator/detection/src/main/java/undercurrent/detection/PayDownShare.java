package undercurrent.detection;

import java.util.List;
import java.util.OptionalDouble;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.OperationsLog;
import undercurrent.system.TimeSheet;

/// Reads from time sheets what share of all hours finishes what was left unfinished, and holds it against
/// the share of the weeks when it began; and how many changes come back.
///
/// A team that never paid anything back has no share that could fall, and only the changes that come back
/// can tell.
public final class PayDownShare implements Detector {
  @Override
  public String id() {
    return "pay-down-share";
  }

  @Override
  public String title() {
    return "Share of time for paying back";
  }

  @Override
  public String description() {
    return "Compares the share of hours booked as debt service, and the number of changes sent back,"
        + " in the last eight weeks with the first eight.";
  }

  @Override
  public String source() {
    return "Sculley et al. (2015), section 8.4";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("left", "25%", "of the first share that has to be left"),
        Knob.number("returns", "4", "times as many changes as at first that may come back")
            .above0());
  }

  @Override
  public Monitor begin(Settings settings) {
    return new ShareMonitor(settings.share("left"), settings.number("returns"));
  }

  private static final class ShareMonitor implements Monitor {
    private static final int WEEKS = 8;
    private static final double FEWEST_RETURNS = 10; // fewer are luck; assumed

    private final double left;
    private final double returns;
    private OptionalDouble firstShare = OptionalDouble.empty();
    private OptionalDouble firstReturns = OptionalDouble.empty();
    private boolean hasSpoken;

    ShareMonitor(double left, double returns) {
      this.left = left;
      this.returns = returns;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<TimeSheet> all = log.book(TimeSheet.class);
      if (all.size() < WEEKS) {
        return List.of();
      }
      List<TimeSheet> last = all.subList(all.size() - WEEKS, all.size());
      if (firstShare.isEmpty()) {
        firstShare = OptionalDouble.of(share(all.subList(0, WEEKS)));
        firstReturns = OptionalDouble.of(returned(all.subList(0, WEEKS)));
      }
      double least = left * firstShare.orElse(0);
      double most = returns * Math.max(FEWEST_RETURNS / 2, firstReturns.orElse(0));
      boolean isLow = share(last) < least;
      boolean isBack = returned(last) > Math.max(most, FEWEST_RETURNS);
      if (hasSpoken || !(isLow || isBack)) {
        return List.of();
      }
      hasSpoken = true;
      return List.of(
          isLow
              ? new Finding(
                  "time sheets", share(last), least, false, "hardly any time pays anything back")
              : new Finding(
                  "hand-offs", returned(last), most, false, "changes come back again and again"));
    }

    private static double share(List<TimeSheet> weeks) {
      double hours = weeks.stream().mapToDouble(TimeSheet::hours).sum();
      double service = weeks.stream().mapToDouble(TimeSheet::debtService).sum();
      return hours > 0 ? service / hours : 0;
    }

    private static double returned(List<TimeSheet> weeks) {
      return weeks.stream().mapToInt(TimeSheet::returned).sum();
    }
  }
}
