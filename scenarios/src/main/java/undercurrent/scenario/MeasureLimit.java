package undercurrent.scenario;

import undercurrent.settings.DurationText;
import undercurrent.settings.Value;

/// A condition on a measure: `accuracy.online < 0.90 for 5d`.
///
/// @param limit in the unit of the measure
/// @param forHours how long it must hold without a break
public record MeasureLimit(
    String metric, Comparison comparison, Value.Amount limit, double forHours) {

  /// Returns the text of the condition.
  public String text() {
    String span = forHours > 0 ? " for " + DurationText.write(forHours) : "";
    return metric + " " + comparison.sign() + " " + limit.text() + span;
  }
}
