package undercurrent.av;

import java.util.List;
import undercurrent.driving.Conditions;
import undercurrent.driving.Trigger;
import undercurrent.learning.LabeledTable;

/// A version of the prepared data: rows to learn from, rows to select a permutation on, and rows to
/// validate the selected one on, which nobody has looked at before.
///
/// @param version such as `data-5`
/// @param training what is learnt from
/// @param selection what the best of a sweep is selected on
/// @param validation what is held back until validation
/// @param heldBack the slice and the reason of each row that is held back until validation
/// @param newestDay the day of the newest frame in it
record TrainingSet(
    String version,
    LabeledTable training,
    LabeledTable selection,
    LabeledTable validation,
    List<HeldBack> heldBack,
    int newestDay) {

  /// Where a row that is held back comes from.
  record HeldBack(Conditions conditions, Trigger trigger, int drive) {}

  /// Copies the list.
  TrainingSet {
    heldBack = List.copyOf(heldBack);
  }
}
