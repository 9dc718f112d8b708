package undercurrent.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeedCoverage;
import undercurrent.system.OperationsLog;

/// Compares the share of served rows that have a value of a feature with what it was when the
/// feature was taken up: nothing else says that a feed has stopped, since no value is no error.
///
/// The reference is the feature's own first three weeks; a feature that never covered every item is
/// no finding for that.
public final class FeatureCoverage implements Detector {
  private static final int REFERENCE_WEEKS = 3; // assumed

  @Override
  public String id() {
    return "feature-coverage";
  }

  @Override
  public String title() {
    return "Coverage of features";
  }

  @Override
  public String description() {
    return "Share of served rows that have a value of each feature of others, against its first"
        + " three weeks; half of it gone is a finding.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Monitor 1; coverage after Tribuo's active features;"
        + " limit assumed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(Knob.share("lost", "50%", "part of its coverage that a feature may lose"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new Coverage(settings.share("lost"));
  }

  private static final class Coverage implements Monitor {
    private final double limit;
    private final Map<String, List<Double>> reference = new LinkedHashMap<>();
    private final Map<String, Boolean> isOut = new LinkedHashMap<>();
    private int read;

    Coverage(double limit) {
      this.limit = limit;
    }

    @Override
    public int daysBetweenLooks() {
      return 1;
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      var findings = new ArrayList<Finding>();
      List<FeedCoverage> weeks = log.book(FeedCoverage.class);
      for (FeedCoverage week : weeks.subList(read, weeks.size())) {
        List<Double> usual = reference.computeIfAbsent(week.feature(), _ -> new ArrayList<>());
        if (usual.size() < REFERENCE_WEEKS) {
          usual.add(week.share());
        } else {
          look(week, usual, findings);
        }
      }
      read = weeks.size();
      return findings;
    }

    /// Speaks once a spell.
    private void look(FeedCoverage week, List<Double> usual, List<Finding> findings) {
      double mean = usual.stream().mapToDouble(Double::doubleValue).average().orElse(0);
      double lost = mean > 0 ? 1 - week.share() / mean : 0;
      boolean wasOut = isOut.getOrDefault(week.feature(), false);
      isOut.put(week.feature(), lost > limit);
      if (lost > limit && !wasOut) {
        String words =
            String.format(
                Locale.ROOT,
                "'%s' has a value in %.0f %% of rows, where it had one in %.0f %%",
                week.feature(),
                100 * week.share(),
                100 * mean);
        findings.add(new Finding(week.feature(), lost, limit, true, words));
      }
    }
  }
}
