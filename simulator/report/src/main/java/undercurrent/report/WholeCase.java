package undercurrent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import undercurrent.experiment.MeasureResult;
import undercurrent.experiment.RunResult;
import undercurrent.statistics.Estimate;

/// A measure over a whole case, beside the usual years.
///
/// A week is outside when it is below the least or above the most of the same week in the usual years. With
/// few years a sound one is outside now and then; how often is told by each usual year beside the others.
///
/// @param measure the measure, with its value in the case
/// @param least the least value of the usual years, NaN where it could be read in none
/// @param most the greatest
/// @param weeksOutside weeks of the case that are outside
/// @param usualWeeksOutside the mean number of weeks of a usual year that are outside the others
record WholeCase(
    MeasureResult measure, double least, double most, int weeksOutside, double usualWeeksOutside) {

  /// Returns the measures of a case, in their order.
  static List<WholeCase> of(CaseFile file) {
    return file.measures().stream().map(measure -> of(file, measure)).toList();
  }

  /// Returns a value of the measure in words.
  String words(double value) {
    return Double.isNaN(value) ? "none" : Figures.value(measure.measure(), value);
  }

  /// Returns the range of the usual years in words.
  String usual() {
    return words(least) + " to " + words(most);
  }

  /// Tells whether the value of the case is beyond those of all usual years.
  boolean isOutside() {
    double value = measure.estimate().mean();
    return value < least || value > most;
  }

  private static WholeCase of(CaseFile file, MeasureResult measure) {
    int at = file.met().measures().indexOf(measure);
    double[] values =
        file.usual().stream()
            .mapToDouble(year -> year.measures().get(at).estimate().mean())
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return new WholeCase(
        measure,
        values.length == 0 ? Double.NaN : values[0],
        values.length == 0 ? Double.NaN : values[values.length - 1],
        weeksOutside(file.met(), file.usual(), at),
        IntStream.range(0, file.usual().size())
            .map(year -> weeksOutside(file.usual().get(year), without(file.usual(), year), at))
            .average()
            .orElse(Double.NaN));
  }

  private static List<RunResult> without(List<RunResult> years, int year) {
    var others = new ArrayList<>(years);
    others.remove(year);
    return others;
  }

  private static int weeksOutside(RunResult run, List<RunResult> years, int measure) {
    double[] weekly = run.replications().getFirst().weekly()[measure];
    return (int)
        CaseFile.range(years, measure).stream()
            .filter(band -> isOutside(weekly[band.week()], band.estimate()))
            .count();
  }

  private static boolean isOutside(double value, Estimate band) {
    return value < band.low() || value > band.high();
  }
}
