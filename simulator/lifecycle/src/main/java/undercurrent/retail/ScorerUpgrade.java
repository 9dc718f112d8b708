package undercurrent.retail;

import java.util.List;
import undercurrent.kernel.SimTime;
import undercurrent.lifecycle.Replication;
import undercurrent.settings.Knob;
import undercurrent.settings.Settings;
import undercurrent.shopping.ScoringKind;
import undercurrent.shopping.ScoringRecipe;

/// A planned change of the kind of model that production training makes, from a date on.
///
/// @param run the run
/// @param settings the settings of the shop
record ScorerUpgrade(Replication run, Settings settings) {
  private static final String FROM = "changes.scorer-from";
  private static final String KIND = "changes.scorer-to";

  /// Returns what a scenario can set about it.
  static List<Knob> knobs() {
    return List.of(
        Knob.duration(
            FROM, "0w", "when production training turns to another kind of model; 0w for never"),
        Knob.name(KIND, "boosted-trees", "which kind that is", ScoringKind.texts()));
  }

  /// Returns the recipe to train by now.
  ScoringRecipe of(ScoringRecipe inUse) {
    double from = settings.hours(FROM);
    ScoringKind kind = ScoringKind.named(settings.name(KIND));
    boolean isDue = from > 0 && SimTime.inHours(run.simulation().now()) >= from;
    return isDue && inUse.kind() != kind ? ScoringRecipe.usual(kind, inUse.calibration()) : inUse;
  }
}
