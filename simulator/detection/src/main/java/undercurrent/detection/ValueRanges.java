package undercurrent.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.system.FeatureUse;
import undercurrent.system.OperationsLog;
import undercurrent.system.OperationsLog.ServedRow;

/// Holds the values of features of others in served rows against the range of their first weeks.
///
/// The largest size of those weeks is the schema of the column, learnt from a clean window; a week in
/// which more than a share of the rows is beyond some times of it is a finding, once a spell. What the
/// product counts itself grows with it and is not looked at.
///
/// Where values are tested as they come in, by a limit like this one, nothing beyond it is served: false
/// alarms of such a year are none by construction, and tell little of the detector.
public final class ValueRanges implements Detector {
  @Override
  public String id() {
    return "value-ranges";
  }

  @Override
  public String title() {
    return "Ranges of what others send";
  }

  @Override
  public String description() {
    return "Share of served rows whose value of a feature of others is beyond the range of its first"
        + " weeks.";
  }

  @Override
  public String source() {
    return "Breck et al. (2017), ML Test Score, Data 1 and Monitor 2; Breck et al. (2019), Data"
        + " validation for machine learning; limits assumed";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        Knob.share("outside", "2%", "rows of a week that may be beyond"),
        Knob.number("wider", "2", "times the largest size of the first weeks").atLeast(1),
        Knob.duration("reference", "4w", "the first weeks, from which the range is learnt"));
  }

  @Override
  public Monitor begin(Settings settings) {
    return new RangeMonitor(
        settings.share("outside"),
        settings.number("wider"),
        Math.max(7, (int) Math.round(settings.hours("reference") / 24)));
  }

  private static final class RangeMonitor implements Monitor {
    private static final int WEEK = 7;

    private final double most;
    private final double wider;
    private final int referenceDays;
    private final Map<String, Range> ranges = new LinkedHashMap<>();

    /// What is known of a feature.
    private static final class Range {
      private double largest;
      private boolean isOut;
    }

    RangeMonitor(double most, double wider, int referenceDays) {
      this.most = most;
      this.wider = wider;
      this.referenceDays = referenceDays;
    }

    @Override
    public int daysBetweenLooks() {
      return WEEK;
    }

    @Override
    public double machineHours() {
      return 0.05; // a pass over a week of rows; assumed
    }

    @Override
    public List<Finding> look(OperationsLog log, int day) {
      Map<String, Integer> since = new LinkedHashMap<>(); // in the order of their columns
      log.book(FeatureUse.class).forEach(use -> since.putIfAbsent(use.feature(), use.day()));
      List<ServedRow> week = log.served(day - WEEK, day);
      var findings = new ArrayList<Finding>();
      int column = log.columns().size();
      for (Map.Entry<String, Integer> feature : since.entrySet()) {
        boolean isLearning = day <= feature.getValue() + referenceDays;
        look(feature.getKey(), column++, week, isLearning, findings);
      }
      return findings;
    }

    private void look(
        String feature,
        int column,
        List<ServedRow> week,
        boolean isLearning,
        List<Finding> findings) {
      Range range = ranges.computeIfAbsent(feature, name -> new Range());
      double[] sizes =
          week.stream()
              .filter(row -> row.features().length > column)
              .mapToDouble(row -> Math.abs(row.features()[column]))
              .toArray();
      if (isLearning || range.largest == 0) { // of a feed that sent nothing yet no range is known
        for (double size : sizes) {
          range.largest = Math.max(range.largest, size);
        }
        return;
      }
      int beyond = 0;
      for (double size : sizes) {
        beyond += size > wider * range.largest ? 1 : 0;
      }
      double share = (double) beyond / Math.max(1, sizes.length);
      if (share > most && !range.isOut) {
        String words =
            String.format(
                Locale.ROOT,
                "'%s' is beyond the range of its first weeks in %.0f %% of rows",
                feature,
                100 * share);
        findings.add(new Finding(feature, share, most, true, words));
      }
      range.isOut = share > most;
    }
  }
}
