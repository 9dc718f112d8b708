package undercurrent.inquest;

import undercurrent.experiment.Measure;

/// A week in which a measure stood apart from what was usual before.
///
/// @param measure the measure
/// @param week the week, from 0
/// @param before the mean of up to four weeks before for what adds up, else the last reading before;
///     NaN where there was none
/// @param after the value of the week
public record Move(Measure measure, int week, double before, double after) {

  /// Returns how far it moved; the value itself where there was nothing before.
  public double change() {
    return Double.isNaN(before) ? after : after - before;
  }
}
