package undercurrent.report;

/// A goal of a scenario, and whether a run reached it.
///
/// @param goal what has to be reached, such as `accuracy.online (mean) at least 0.92`
/// @param unit the unit of the measure
/// @param value what the run came to; NaN when there was nothing to read
/// @param met whether that reaches it
/// @param points what it is worth
public record GoalResult(String goal, String unit, double value, boolean met, double points) {

  /// Returns what the run came to, with its unit, in words.
  String valueInWords() {
    String words = Figures.unitInWords(unit);
    String number = Figures.value(unit, value);
    return Double.isNaN(value) ? "never seen" : words.isEmpty() ? number : number + " " + words;
  }
}
