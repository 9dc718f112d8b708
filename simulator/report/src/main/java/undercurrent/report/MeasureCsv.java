package undercurrent.report;

import java.util.List;
import undercurrent.experiment.MeasureResult;
import undercurrent.statistics.Estimate;
import undercurrent.trace.CanonicalTrace;

/// Measures as comma-separated values (RFC 4180): one line for the whole run and one for each week
/// of each measure. No cell of text begins like a formula of a spreadsheet.
final class MeasureCsv {
  private static final String LINE_END = "\r\n";

  private MeasureCsv() {}

  /// Returns the lines of some arms.
  static String of(List<TwinArms.Arm> arms) {
    var csv = new StringBuilder("arm,measure,unit,week,mean,low,high,n").append(LINE_END);
    for (var arm : arms) {
      for (MeasureResult result : arm.run().measures()) {
        String head =
            text(arm.id())
                + ","
                + text(result.measure().name())
                + ","
                + text(result.measure().unit())
                + ",";
        csv.append(head).append(numbers("", result.estimate()));
        for (var point : result.series()) {
          csv.append(head).append(numbers(String.valueOf(point.week()), point.estimate()));
        }
      }
    }
    return csv.toString();
  }

  private static String numbers(String week, Estimate estimate) {
    return week
        + ","
        + number(estimate.mean())
        + ","
        + number(estimate.low())
        + ","
        + number(estimate.high())
        + ","
        + estimate.count()
        + LINE_END;
  }

  private static String number(double value) {
    return Double.isFinite(value) ? CanonicalTrace.decimal(value) : "";
  }

  /// Returns a cell of text.
  static String text(String cell) {
    boolean isFormula = !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0;
    String guarded = isFormula ? "'" + cell : cell;
    boolean needsQuotes = guarded.chars().anyMatch(letter -> ",\"\r\n".indexOf(letter) >= 0);
    return needsQuotes ? "\"" + guarded.replace("\"", "\"\"") + "\"" : guarded;
  }
}
