package undercurrent.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import undercurrent.kernel.SimTime;
import undercurrent.statistics.Tally;
import undercurrent.trace.Happening;
import undercurrent.trace.TraceEvent;

/// A fall of the true accuracy from one week to the next that has a reading.
///
/// @param week the week in which it was low, from 0
/// @param before the mean of the week before
/// @param after the mean of the week
/// @param event the reading of the week that first showed it
record AccuracyFall(int week, double before, double after, TraceEvent event) {
  private static final double NOTICEABLE = 0.02;
  private static final double STANDARD_ERRORS = 2; // below which a fall may be luck

  /// Returns the falls that are worth a word, the sharpest first: those of two points and more that
  /// are beyond two standard errors of the difference of two shares of so many cases.
  static List<AccuracyFall> all(List<TraceEvent> events) {
    List<TraceEvent> readings = events.stream().filter(AccuracyFall::isTruth).toList();
    SortedMap<Integer, Tally> weeks = new TreeMap<>();
    for (TraceEvent reading : readings) {
      weeks
          .computeIfAbsent(SimTime.weekNumber(reading.time()) - 1, week -> new Tally())
          .add(value(reading));
    }
    var falls = new ArrayList<AccuracyFall>();
    double before = Double.NaN;
    double cases = readings.stream().mapToDouble(AccuracyFall::cases).max().orElse(1);
    for (var week : weeks.entrySet()) {
      double mean = week.getValue().mean();
      if (before - mean > Math.max(NOTICEABLE, STANDARD_ERRORS * error(before, mean, cases))) {
        falls.add(fall(week.getKey(), before, mean, readings));
      }
      before = mean;
    }
    falls.sort(Comparator.comparingDouble(fall -> fall.after() - fall.before()));
    return falls;
  }

  private static AccuracyFall fall(
      int week, double before, double after, List<TraceEvent> readings) {
    double low = (before + after) / 2;
    TraceEvent shown =
        readings.stream()
            .filter(
                reading -> SimTime.weekNumber(reading.time()) - 1 == week && value(reading) <= low)
            .findFirst()
            .orElseThrow();
    return new AccuracyFall(week, before, after, shown);
  }

  static boolean isTruth(TraceEvent event) {
    return event.what() instanceof Happening.QualityRead read
        && read.view().equals("oracle")
        && read.slice().equals("all");
  }

  private static double error(double before, double after, double cases) {
    return Math.sqrt((before * (1 - before) + after * (1 - after)) / cases);
  }

  private static double cases(TraceEvent reading) {
    return reading.what() instanceof Happening.QualityRead read ? read.count() : 0;
  }

  private static double value(TraceEvent reading) {
    return reading.what() instanceof Happening.QualityRead read ? read.value() : Double.NaN;
  }
}
