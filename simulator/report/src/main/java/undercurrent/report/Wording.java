package undercurrent.report;

import java.util.List;
import java.util.Map;
import undercurrent.experiment.Measure;
import undercurrent.lifecycle.Plan;
import undercurrent.statistics.Estimate;
import undercurrent.trace.TraceEvent;

/// The way in which reports write numbers, names and moments, for others who show results, so that
/// the same figure reads the same everywhere.
public final class Wording {
  private Wording() {}

  /// Returns a number with a fixed count of decimals, such as `1,234.5`.
  public static String number(double value, int decimals) {
    return Figures.decimals(value, decimals);
  }

  /// Returns a mean with its interval and its unit, such as `19.0 ± 1.2 days`.
  public static String estimate(String unit, Estimate estimate) {
    return Figures.withUnit(unit, estimate, "±");
  }

  /// Returns a mean without interval and unit, with as many decimals as the unit bears.
  public static String mean(String unit, Estimate estimate) {
    return Figures.mean(unit, estimate);
  }

  /// Returns an interval, such as `17.8 to 20.2`; it says so when one replication gives none.
  public static String interval(String unit, Estimate estimate) {
    return MeasureTable.interval(unit, estimate);
  }

  /// Tells whether an interval lies wholly on one side of 0; one replication has no interval.
  public static boolean excludesZero(String unit, Estimate estimate) {
    return Figures.excludesZero(unit, estimate);
  }

  /// Returns a unit as it follows a number; empty for a ratio.
  public static String unit(String unit) {
    return Figures.unitInWords(unit);
  }

  /// Returns a measure's name in words, such as `stage: model validation`.
  public static String title(Plan plan, Measure measure) {
    return Titles.whole(plan, measure);
  }

  /// Tells whether a measure is among those that a comparison shows first.
  public static boolean isMain(Measure measure) {
    return MainMeasures.contains(measure.name());
  }

  /// Returns when an event took place, such as `week 12, day 3`.
  public static String when(TraceEvent event) {
    return CauseMark.when(event);
  }

  /// Returns what an event does in a chain of causes: it `breaks`, `notices`, `mends` or just
  /// `happens`.
  public static String mark(TraceEvent event) {
    return CauseMark.of(event);
  }

  /// Returns what stands behind the figures of a lifecycle: `real`, `measured`, `modelled`,
  /// `assumed` or `contested`, and what is.
  public static List<Map.Entry<String, String>> claims(String lifecycle) {
    return Claims.of(lifecycle).stream()
        .map(claim -> Map.entry(claim.standing().word(), claim.text()))
        .toList();
  }

  /// Returns text as it stands in HTML.
  public static String escaped(String text) {
    return Markup.escape(text);
  }
}
