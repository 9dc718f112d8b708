package undercurrent.detection;

import java.util.List;
import java.util.Locale;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.Exposed;
import undercurrent.system.OperationsLog;

/// Looks in the log of impressions for places that could have been another's: where none is, the model
/// chooses all that the next model learns from.
///
/// Exposure itself gathers slowly, and with the season; that the log has no propensity below one is
/// told in weeks. What has gathered by then is said in the finding.
public final class ExposureLoop implements Detector {
  @Override
  public String id() {
    return "exposure";
  }

  @Override
  public String title() {
    return "Exposure that nothing but the model decides";
  }

  @Override
  public String description() {
    return "Share of places with a logged propensity below one, over the last four weeks, beside"
        + " the share of the range that is hardly shown.";
  }

  @Override
  public String source() {
    return "Bottou et al. (2013), counterfactual reasoning; Sculley et al. (2015), section 4.1";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.share("chance", "0.1%", "places that have to be left to chance at least"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new LogMonitor(settings.share("chance"));
  }

  private static final class LogMonitor implements Monitor {
    private static final int WEEKS = 4;

    private final double least;
    private boolean isReported;

    LogMonitor(double least) {
      this.least = least;
    }

    @Override
    public int daysBetweenLooks() {
      return 7;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      List<Exposed> lines = log.book(Exposed.class);
      if (lines.size() < WEEKS || isReported) {
        return List.of();
      }
      var lately = lines.subList(lines.size() - WEEKS, lines.size());
      double chance = lately.stream().mapToDouble(Exposed::byChance).average().orElse(1);
      if (chance >= least) {
        return List.of();
      }
      isReported = true;
      Exposed last = lately.getLast();
      String words =
          String.format(
              Locale.ROOT,
              "nothing is left to chance, and %d of %d items are hardly shown",
              last.rarely(),
              last.offered());
      return List.of(new Finding("ordering", chance, least, false, words));
    }
  }
}
